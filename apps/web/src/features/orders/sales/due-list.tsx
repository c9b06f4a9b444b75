import type { OrderSummary } from '@craftlane/contracts/payment';
import Link from 'next/link';
import { RelativeTime } from '@/components/relative-time';
import { cn } from '@/lib/cn';
import { OrderStatusBadge } from '../order-status-badge';

/** Orders that wait for the freelancer's work, the most urgent first. */
export function DueList({ orders }: { orders: readonly OrderSummary[] }) {
  if (orders.length === 0) return <p className="text-ink-muted">Nothing is waiting for you.</p>;
  return (
    <ul className="-mx-2 flex flex-col">
      {orders.map(({ id, gig, other, dueAt, status, isLate }) => (
        <li key={id}>
          <Link href={`/orders/${id}`} className="block rounded-md p-2 hover:bg-sunken">
            <span className="block truncate font-medium">{gig.title}</span>
            <span className="mt-1 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <span className={cn('text-sm', isLate ? 'text-danger' : 'text-ink-muted')}>
                {other.displayName}
                {dueAt && ' · due '}
                {dueAt && <RelativeTime at={dueAt} />}
              </span>
              <OrderStatusBadge status={status} isLate={isLate} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
