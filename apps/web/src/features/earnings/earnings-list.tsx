'use client';

import type { Earning } from '@craftlane/contracts/earnings';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { HandCoins } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { Badge, type BadgeTone } from '@/components/badge';
import { EmptyState } from '@/components/empty-state';
import { ErrorState } from '@/components/error-state';
import { Money } from '@/components/money';
import { Pagination } from '@/components/pagination';
import { RelativeTime } from '@/components/relative-time';
import { SkeletonList } from '@/components/skeleton';
import { type Column, Table } from '@/components/table';
import { TextLink } from '@/components/text-link';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';

const pageSize = 20;

const statusWords: Record<Earning['status'], { label: string; tone: BadgeTone }> = {
  clearing: { label: 'Clearing', tone: 'neutral' },
  available: { label: 'Available', tone: 'primary' },
  sending: { label: 'Being sent', tone: 'primary' },
  sent: { label: 'Paid out', tone: 'success' },
  spent: { label: 'Settled', tone: 'neutral' },
};

const columns: Column<Earning>[] = [
  {
    key: 'order',
    heading: 'Order',
    isPlain: true,
    cell: ({ orderId, gigTitle, kind }) => (
      <span className="flex flex-col">
        <span className="line-clamp-2">
          <TextLink href={`/orders/${orderId}`}>{gigTitle}</TextLink>
        </span>
        {kind === 'tip' && <span className="text-xs text-ink-muted">Tip</span>}
      </span>
    ),
  },
  { key: 'earned', heading: 'Earned', cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
  {
    key: 'status',
    heading: 'Status',
    cell: (earning) => (
      <span className="flex flex-col items-end gap-1 md:items-start">
        <Badge tone={earning.isFrozen ? 'danger' : statusWords[earning.status].tone}>
          {earning.isFrozen ? 'Frozen by a chargeback' : statusWords[earning.status].label}
        </Badge>
        {earning.status === 'clearing' && (
          <span className="text-xs text-ink-muted">
            clears <RelativeTime at={earning.clearsAt} />
          </span>
        )}
      </span>
    ),
  },
  {
    key: 'amount',
    heading: 'Amount',
    align: 'right',
    cell: (earning) => (
      <span className="flex flex-col items-end">
        <Money minor={earning.amountMinor} currency={earning.currency} className="font-medium" />
        {earning.takenBackMinor > 0 && (
          <span className="text-xs text-ink-muted">
            less <Money minor={earning.takenBackMinor} currency={earning.currency} /> refunded
          </span>
        )}
        {earning.withheldMinor > 0 && (
          <span className="text-xs text-ink-muted">
            less <Money minor={earning.withheldMinor} currency={earning.currency} /> owed
          </span>
        )}
      </span>
    ),
  },
];

/** What each order earned and where that money is, newest first. */
export function EarningsList() {
  const trpc = useTRPC();
  const page = Math.max(1, Number.parseInt(useSearchParams().get('page') ?? '', 10) || 1);
  const earnings = useQuery({
    ...trpc.earnings.list.queryOptions({ page, pageSize }),
    placeholderData: keepPreviousData,
  });
  if (earnings.isPending) return <SkeletonList rows={4} className="h-16" />;
  if (!earnings.data) return <ErrorState error={describeError(earnings.error)} onRetry={() => earnings.refetch()} />;
  const { items, total } = earnings.data;
  if (items.length === 0)
    return (
      <EmptyState icon={<HandCoins />} title="Nothing earned yet">
        When a buyer accepts your work, what it earned appears here.
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-4">
      <Table caption="Earnings by order" columns={columns} rows={items} rowKey={({ id }) => id} />
      <Pagination
        page={page}
        pageCount={Math.ceil(total / pageSize)}
        hrefFor={(target) => `/selling/earnings?page=${target}`}
      />
    </div>
  );
}
