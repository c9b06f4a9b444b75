'use client';

import type { ChargebackSummary } from '@craftlane/contracts/payment';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ShieldAlert } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { Badge } from '@/components/badge';
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

const columns: Column<ChargebackSummary>[] = [
  {
    key: 'order',
    heading: 'Order',
    isPlain: true,
    cell: ({ orderId, gigTitle }) => <TextLink href={`/orders/${orderId}`}>{gigTitle}</TextLink>,
  },
  { key: 'reason', heading: 'Reason', cell: ({ reason }) => reason.replaceAll('_', ' ') },
  { key: 'state', heading: 'State', cell: stateOf },
  { key: 'opened', heading: 'Opened', cell: ({ openedAt }) => <RelativeTime at={openedAt} /> },
  {
    key: 'amount',
    heading: 'Amount',
    align: 'right',
    cell: ({ amountMinor, currency }) => <Money minor={amountMinor} currency={currency} />,
  },
];

/** All chargebacks, those that need evidence first. */
export function ChargebackList() {
  const trpc = useTRPC();
  const page = Math.max(1, Number.parseInt(useSearchParams().get('page') ?? '', 10) || 1);
  const found = useQuery({
    ...trpc.orders.chargebacks.queryOptions({ page, pageSize }),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
  if (found.isPending) return <SkeletonList rows={4} className="h-16" />;
  if (!found.data) return <ErrorState error={describeError(found.error)} onRetry={() => found.refetch()} />;
  const { items, total } = found.data;
  if (items.length === 0)
    return (
      <EmptyState icon={<ShieldAlert />} title="No chargebacks">
        When a bank calls a payment back, its order stands still and appears here.
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-4">
      <Table caption="Chargebacks" columns={columns} rows={items} rowKey={({ id }) => id} />
      <Pagination
        page={page}
        pageCount={Math.ceil(total / pageSize)}
        hrefFor={(target) => `/operator/chargebacks?page=${target}`}
      />
    </div>
  );
}

function stateOf({ status, evidenceSentAt, evidenceDueAt }: ChargebackSummary) {
  if (status === 'won') return <Badge tone="success">Won</Badge>;
  if (status === 'lost') return <Badge tone="danger">Lost</Badge>;
  if (evidenceSentAt) return <Badge tone="neutral">The bank decides</Badge>;
  return (
    <span className="flex flex-col items-end gap-1 md:items-start">
      <Badge tone="warning">Needs evidence</Badge>
      {evidenceDueAt && (
        <span className="text-xs text-ink-muted">
          due <RelativeTime at={evidenceDueAt} />
        </span>
      )}
    </span>
  );
}
