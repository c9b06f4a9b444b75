'use client';

import type { FailedPayout } from '@craftlane/contracts/operator';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { Landmark } from 'lucide-react';
import { Badge } from '@/components/badge';
import { EmptyState } from '@/components/empty-state';
import { Money } from '@/components/money';
import { RelativeTime } from '@/components/relative-time';
import type { Column } from '@/components/table';
import { TextLink } from '@/components/text-link';
import { useTRPC } from '@/trpc/client';
import { ActButton } from './act-button';
import { pageSize, QueuePage, usePage } from './queue-page';

const kindWords: Record<FailedPayout['kind'], string> = {
  transfer: 'Not sent to the account',
  payout: 'Sent back by the bank',
  reversal: 'Not taken back, owed',
};

const columns: Column<FailedPayout>[] = [
  {
    key: 'who',
    heading: 'Freelancer',
    isPlain: true,
    cell: ({ freelancerName, orderId }) => (
      <span className="flex flex-col">
        <span className="font-medium">{freelancerName}</span>
        {orderId && <TextLink href={`/orders/${orderId}`}>Order</TextLink>}
      </span>
    ),
  },
  { key: 'what', heading: 'What', cell: ({ kind }) => <Badge tone="warning">{kindWords[kind]}</Badge> },
  { key: 'why', heading: 'Why', cell: ({ reason }) => <span className="wrap-anywhere">{reason}</span> },
  { key: 'since', heading: 'Since', cell: ({ since }) => <RelativeTime at={since} /> },
  {
    key: 'amount',
    heading: 'Amount',
    align: 'right',
    cell: ({ amountMinor, currency }) => <Money minor={amountMinor} currency={currency} />,
  },
  { key: 'act', heading: 'Action', isPlain: true, cell: (row) => <Act row={row} /> },
];

/** Money that did not reach freelancers, or did not come back; the oldest first. */
export function PayoutQueue() {
  const trpc = useTRPC();
  const page = usePage();
  const query = useQuery({
    ...trpc.operator.payouts.queryOptions({ page, pageSize }),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
  return (
    <QueuePage
      query={query}
      caption="Failed payouts"
      columns={columns}
      rowKey={({ id, kind }) => `${kind}:${id}`}
      path="/operator/payouts"
      empty={
        <EmptyState icon={<Landmark />} title="Everything has arrived">
          Earnings that Stripe refuses to send, and payouts that banks send back, appear here.
        </EmptyState>
      }
    />
  );
}

function Act({ row }: { row: FailedPayout }) {
  const trpc = useTRPC();
  const retry = useMutation(trpc.operator.retryTransfer.mutationOptions());
  const takeBack = useMutation(trpc.operator.retryReversal.mutationOptions());
  if (row.kind === 'payout') return null;
  if (row.kind === 'reversal')
    return (
      <ActButton
        label="Try again"
        title="Try to bring it back again?"
        description="Stripe takes what is still owed from the freelancer’s account, if it is there. The reason stands in the order’s history."
        done="Stripe is asked again"
        onAct={(reason) => takeBack.mutateAsync({ reversalId: row.id, reason })}
      />
    );
  return (
    <ActButton
      label="Try again"
      title="Try to send it again?"
      description="It goes out once the freelancer’s account can receive it. The reason stands in the order’s history."
      done="Stripe is asked again"
      onAct={(reason) => retry.mutateAsync({ earningId: row.id, reason })}
    />
  );
}
