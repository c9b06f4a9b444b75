import { type OrderStatus, orderStatusSchema } from '@craftlane/contracts/payment';
import Link from 'next/link';
import { cn } from '@/lib/cn';
import { statusWords } from './order-words';

type StatusFilterProps = {
  counts: readonly { status: OrderStatus; orders: number }[];
  status: OrderStatus | undefined;
  hrefFor: (status: OrderStatus | null) => string;
};

/** Chooses one of the statuses that there are orders of, each with how many; nothing while there is no choice. */
export function StatusFilter({ counts, status, hrefFor }: StatusFilterProps) {
  const orders = new Map(counts.map((each) => [each.status, each.orders]));
  const there = orderStatusSchema.options.filter((each) => orders.has(each) || each === status);
  if (there.length < 2 && !status) return null;
  const total = counts.reduce((sum, each) => sum + each.orders, 0);
  return (
    <nav aria-label="Status" className="relative -mx-1 flex gap-2 overflow-x-auto px-1 pb-1 sm:flex-wrap">
      <Chip href={hrefFor(null)} label="All" orders={total} isChosen={!status} />
      {there.map((each) => (
        <Chip
          key={each}
          href={hrefFor(each)}
          label={statusWords[each].label}
          orders={orders.get(each) ?? 0}
          isChosen={each === status}
        />
      ))}
    </nav>
  );
}

type ChipProps = { href: string; label: string; orders: number; isChosen: boolean };

function Chip({ href, label, orders, isChosen }: ChipProps) {
  return (
    <Link
      href={href}
      replace
      scroll={false}
      aria-current={isChosen ? 'page' : undefined}
      className={cn(
        'inline-flex min-h-9 shrink-0 items-center gap-2 rounded-full border px-3.5 text-sm whitespace-nowrap transition-colors',
        isChosen
          ? 'border-primary bg-primary-soft font-medium text-primary-ink'
          : 'border-line bg-surface hover:border-line-strong',
      )}
    >
      {label}
      <span className={cn('tabular-nums', isChosen ? 'text-primary-ink' : 'text-ink-muted')}>{orders}</span>
    </Link>
  );
}
