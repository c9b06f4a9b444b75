'use client';

import type { RefundRow } from '@craftlane/contracts/operator';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { Badge, type BadgeTone } from '@/components/badge';
import { EmptyState } from '@/components/empty-state';
import { Money } from '@/components/money';
import { RelativeTime } from '@/components/relative-time';
import type { Column } from '@/components/table';
import { TextLink } from '@/components/text-link';
import { useTRPC } from '@/trpc/client';
import { ActButton } from './act-button';
import { pageSize, QueuePage, usePage } from './queue-page';

const statusWords: Record<RefundRow['status'], { label: string; tone: BadgeTone }> = {
  due: { label: 'Being sent', tone: 'neutral' },
  pending: { label: 'On its way', tone: 'neutral' },
  succeeded: { label: 'Refunded', tone: 'success' },
  failed: { label: 'Failed', tone: 'danger' },
  undecided: { label: 'Needs a decision', tone: 'warning' },
};

const columns: Column<RefundRow>[] = [
  {
    key: 'order',
    heading: 'Order',
    isPlain: true,
    cell: ({ orderId, gigTitle }) => <TextLink href={`/orders/${orderId}`}>{gigTitle}</TextLink>,
  },
  { key: 'cause', heading: 'Because of', cell: causeOf },
  {
    key: 'status',
    heading: 'State',
    cell: ({ status, refusal }) => (
      <span className="flex flex-col gap-1">
        <Badge tone={statusWords[status].tone}>{statusWords[status].label}</Badge>
        {refusal && <span className="text-xs wrap-anywhere">{refusal}</span>}
      </span>
    ),
  },
  { key: 'created', heading: 'Since', cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
  {
    key: 'amount',
    heading: 'Amount',
    align: 'right',
    cell: ({ amountMinor, currency }) => <Money minor={amountMinor} currency={currency} />,
  },
  { key: 'act', heading: 'Action', isPlain: true, cell: (row) => <Act row={row} /> },
];

/** Money on its way back to buyers; what failed or needs a decision first. */
export function RefundQueue() {
  const trpc = useTRPC();
  const page = usePage();
  const query = useQuery({
    ...trpc.operator.refunds.queryOptions({ page, pageSize }),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
  return (
    <QueuePage
      query={query}
      caption="Refunds"
      columns={columns}
      rowKey={({ id, kind }) => `${kind}:${id}`}
      path="/operator/refunds"
      empty={
        <EmptyState icon={<Undo2 />} title="No refunds">
          What goes back to buyers, and payments of another amount than was asked, appear here.
        </EmptyState>
      }
    />
  );
}

function causeOf({ kind, cause }: RefundRow): string {
  if (kind === 'late') return 'paid too late';
  if (cause === 'adopt') return 'made by hand at Stripe';
  return kind === 'set_aside' ? 'another amount than asked' : (cause ?? '').replaceAll('_', ' ');
}

function Act({ row }: { row: RefundRow }) {
  const trpc = useTRPC();
  const retry = useMutation(trpc.operator.retryRefund.mutationOptions());
  const giveBack = useMutation(trpc.operator.returnSetAside.mutationOptions());
  if (row.status === 'failed')
    return (
      <ActButton
        label="Try again"
        title="Try this refund again?"
        description="Stripe is asked once more. The reason stands in the order’s history."
        done="Stripe is asked again"
        onAct={(reason) =>
          row.kind === 'late'
            ? giveBack.mutateAsync({ sessionId: row.id, reason })
            : retry.mutateAsync({ refundId: row.id, reason })
        }
      />
    );
  if (row.status === 'undecided')
    return (
      <ActButton
        label="Give back"
        title="Give the whole payment back?"
        description="The buyer gets all of it. The reason stands in the order’s history."
        done="The payment goes back"
        onAct={(reason) => giveBack.mutateAsync({ sessionId: row.id, reason })}
      />
    );
  return null;
}
