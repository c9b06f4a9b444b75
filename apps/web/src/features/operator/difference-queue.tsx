'use client';

import type { Difference } from '@craftlane/contracts/operator';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { Scale } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { Badge } from '@/components/badge';
import { EmptyState } from '@/components/empty-state';
import { RelativeTime } from '@/components/relative-time';
import type { Column } from '@/components/table';
import { TextLink } from '@/components/text-link';
import { useTRPC } from '@/trpc/client';
import { ActButton } from './act-button';
import { pageSize, QueuePage, usePage } from './queue-page';

const columns: Column<Difference>[] = [
  {
    key: 'thing',
    heading: 'At Stripe',
    isPlain: true,
    cell: ({ kind, stripeId, orderId }) => (
      <span className="flex flex-col">
        <span>
          {kind} <code className="text-xs wrap-anywhere">{stripeId}</code>
        </span>
        {orderId && <TextLink href={`/orders/${orderId}`}>Order</TextLink>}
      </span>
    ),
  },
  { key: 'detail', heading: 'Difference', isPlain: true, cell: ({ detail }) => detail },
  { key: 'found', heading: 'Found', cell: ({ foundAt }) => <RelativeTime at={foundAt} /> },
  { key: 'state', heading: 'State', cell: (row) => <State row={row} /> },
];

/** What Stripe and the books say differently. */
export function DifferenceQueue() {
  const trpc = useTRPC();
  const page = usePage();
  const state = useSearchParams().get('state') === 'settled' ? 'settled' : 'open';
  const query = useQuery({
    ...trpc.operator.differences.queryOptions({ page, pageSize, state }),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm">
        {state === 'open' ? (
          <TextLink href="/operator/differences?state=settled">Show what is settled</TextLink>
        ) : (
          <TextLink href="/operator/differences">Show what is open</TextLink>
        )}
      </p>
      <QueuePage
        query={query}
        caption={state === 'open' ? 'Open differences' : 'Settled differences'}
        columns={columns}
        rowKey={({ id }) => id}
        path={`/operator/differences?state=${state}`}
        empty={
          <EmptyState
            icon={<Scale />}
            title={state === 'open' ? 'Stripe and the books agree' : 'Nothing was settled yet'}
          >
            Both are compared every quarter of an hour. What an event would have told is mended at once.
          </EmptyState>
        }
      />
    </div>
  );
}

function State({ row }: { row: Difference }) {
  const trpc = useTRPC();
  const explain = useMutation(trpc.operator.explainDifference.mutationOptions());
  const adopt = useMutation(trpc.operator.adoptRefund.mutationOptions());
  if (row.settledBy) return <Badge tone="success">{row.settledBy === 'repair' ? 'Agrees again' : 'Explained'}</Badge>;
  return (
    <span className="flex flex-wrap gap-2">
      {row.kind === 'refund' && (
        <ActButton
          label="Take in"
          title="Take this refund into the books?"
          description="For a refund that a colleague made at Stripe by hand. The platform bears it; a refund of the order that Stripe has too little left for shrinks to what is left. The reason stands in the order’s history."
          done="The books have it"
          onAct={(reason) => adopt.mutateAsync({ differenceId: row.id, reason })}
        />
      )}
      <ActButton
        label="Explain"
        title="Is this right as it is?"
        description="It is not reported again. The reason stands in the log, and in the order’s history."
        done="The difference is settled"
        onAct={(reason) => explain.mutateAsync({ differenceId: row.id, reason })}
      />
    </span>
  );
}
