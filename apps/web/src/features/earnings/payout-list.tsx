'use client';

import type { Payout } from '@craftlane/contracts/earnings';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Landmark } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { Badge, type BadgeTone } from '@/components/badge';
import { EmptyState } from '@/components/empty-state';
import { ErrorState } from '@/components/error-state';
import { Money } from '@/components/money';
import { Pagination } from '@/components/pagination';
import { RelativeTime } from '@/components/relative-time';
import { SkeletonList } from '@/components/skeleton';
import { type Column, Table } from '@/components/table';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';

const pageSize = 20;

const statusWords: Record<Payout['status'], { label: string; tone: BadgeTone }> = {
  pending: { label: 'Being prepared', tone: 'neutral' },
  in_transit: { label: 'On its way', tone: 'primary' },
  paid: { label: 'At your bank', tone: 'success' },
  failed: { label: 'Failed', tone: 'danger' },
  canceled: { label: 'Cancelled', tone: 'neutral' },
};

const columns: Column<Payout>[] = [
  { key: 'created', heading: 'Sent', cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
  {
    key: 'status',
    heading: 'Status',
    cell: ({ status, failure }) => (
      <span className="flex flex-col items-end gap-1 md:items-start">
        <Badge tone={statusWords[status].tone}>{statusWords[status].label}</Badge>
        {failure && <span className="text-xs text-ink-muted">{failure}</span>}
      </span>
    ),
  },
  { key: 'arrives', heading: 'Arrives', cell: ({ arrivesAt }) => <RelativeTime at={arrivesAt} /> },
  {
    key: 'amount',
    heading: 'Amount',
    align: 'right',
    cell: ({ amountMinor, currency }) => <Money minor={amountMinor} currency={currency} />,
  },
];

/** What Stripe paid to the freelancer's bank, newest first. */
export function PayoutList() {
  const trpc = useTRPC();
  const page = Math.max(1, Number.parseInt(useSearchParams().get('page') ?? '', 10) || 1);
  const payouts = useQuery({
    ...trpc.earnings.payouts.queryOptions({ page, pageSize }),
    placeholderData: keepPreviousData,
  });
  if (payouts.isPending) return <SkeletonList rows={3} className="h-14" />;
  if (!payouts.data) return <ErrorState error={describeError(payouts.error)} onRetry={() => payouts.refetch()} />;
  const { items, total } = payouts.data;
  if (items.length === 0)
    return (
      <EmptyState icon={<Landmark />} title="No payouts yet">
        Once earnings have cleared, Stripe pays them to your bank and they appear here.
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-4">
      <Table caption="Payouts" columns={columns} rows={items} rowKey={({ id }) => id} />
      <Pagination
        page={page}
        pageCount={Math.ceil(total / pageSize)}
        hrefFor={(target) => `/settings/payouts?page=${target}`}
      />
    </div>
  );
}
