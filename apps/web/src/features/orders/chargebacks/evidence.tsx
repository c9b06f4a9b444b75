'use client';

import type { Chargeback } from '@craftlane/contracts/payment';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState } from '@/components/error-state';
import { SkeletonList } from '@/components/skeleton';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';

type EvidenceProps = { orderId: string; chargeback: Chargeback };

/** What is, or will be, told the bank; loaded when somebody wants to read it. */
export function Evidence({ orderId, chargeback }: EvidenceProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="rounded-md bg-sunken p-4" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer text-sm font-medium">
        {chargeback.evidenceSentAt ? 'What was told the bank' : 'What will be told the bank'}
      </summary>
      {isOpen && <Sections orderId={orderId} chargeback={chargeback} />}
    </details>
  );
}

function Sections({ orderId, chargeback }: EvidenceProps) {
  const trpc = useTRPC();
  const query = useQuery(trpc.orders.evidence.queryOptions({ orderId, chargebackId: chargeback.id }));
  if (query.isPending) return <SkeletonList rows={2} className="h-16" />;
  if (!query.data) return <ErrorState error={describeError(query.error)} onRetry={() => query.refetch()} />;
  return (
    <dl className="mt-4 flex flex-col gap-4 text-sm">
      {query.data.sections.map(({ title, text }) => (
        <div key={title}>
          <dt className="font-medium">{title}</dt>
          <dd className="mt-1 break-words whitespace-pre-line text-ink-muted">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
