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
          <Link
            href={`/orders/${id}`}
            className="flex items-start justify-between gap-4 rounded-md p-2 hover:bg-sunken"
          >
            <span className="min-w-0">
              <span className="block truncate font-medium">{gig.title}</span>
              <span className={cn('block truncate text-sm', isLate ? 'text-danger' : 'text-ink-muted')}>
                {other.displayName} · {dueAt ? <RelativeTime at={dueAt} /> : 'starts with the answers'}
              </span>
            </span>
            <span className="shrink-0">
              <OrderStatusBadge status={status} isLate={isLate} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
