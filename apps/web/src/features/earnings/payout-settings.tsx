'use client';

import type { PayoutReadiness } from '@craftlane/contracts/earnings';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import { Badge, type BadgeTone } from '@/components/badge';
import { Button } from '@/components/button';
import { CardSection } from '@/components/card';
import { ErrorState } from '@/components/error-state';
import { Notice } from '@/components/notice';
import { Skeleton } from '@/components/skeleton';
import { toast } from '@/components/toast';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';
import { ConnectForm } from './connect-form';

/** Where a freelancer's earnings go: setting the account at Stripe up, its state, and the way to it. */
export function PayoutSettings() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const from = useSearchParams().get('from');
  const account = useQuery(trpc.earnings.account.queryOptions());
  const { mutate: refresh } = useMutation(
    trpc.earnings.refreshAccount.mutationOptions({
      onSuccess: (fresh) => client.setQueryData(trpc.earnings.account.queryKey(), fresh),
    }),
  );
  // Who comes back from Stripe is often quicker than its event.
  useEffect(() => {
    if (from === 'stripe') refresh();
  }, [from, refresh]);
  if (account.isPending) return <Skeleton className="h-56" />;
  if (account.isError) return <ErrorState error={describeError(account.error)} onRetry={() => account.refetch()} />;
  const { readiness, requirementsDue } = account.data;
  const { badge, tone, text } = words[readiness];
  return (
    <CardSection title="Payout account" action={<Badge tone={tone}>{badge}</Badge>}>
      <div className="flex flex-col gap-4">
        {from === 'expired' && (
          <Notice tone="info" role="status">
            That link had been used or was too old. Continue with a new one.
          </Notice>
        )}
        <p className="text-ink-muted">{text}</p>
        {readiness === 'incomplete' && <Missing fields={requirementsDue} />}
        {(readiness === 'none' || readiness === 'incomplete') && <ConnectForm isFirst={readiness === 'none'} />}
        {(readiness === 'ready' || readiness === 'in_review') && <DashboardButton />}
      </div>
    </CardSection>
  );
}

const words: Record<PayoutReadiness, { badge: string; tone: BadgeTone; text: string }> = {
  none: {
    badge: 'Not set up',
    tone: 'warning',
    text: 'Stripe pays your earnings to your bank account. Tell it who you are and where to send them; that takes a few minutes. You can sell before, your earnings wait for you.',
  },
  incomplete: { badge: 'Not finished', tone: 'warning', text: 'Stripe needs a little more before it can pay you.' },
  in_review: {
    badge: 'In review',
    tone: 'primary',
    text: 'Stripe is checking what you told it. That usually takes minutes, rarely days; there is nothing for you to do.',
  },
  refused: {
    badge: 'Refused',
    tone: 'danger',
    text: 'Stripe does not accept this account, so your earnings cannot be paid out. Write to the people who run this marketplace.',
  },
  ready: {
    badge: 'Ready',
    tone: 'success',
    text: 'Your earnings are sent to this account as soon as they have cleared, and Stripe pays them to your bank.',
  },
};

/** Stripe's own names, made readable: `individual.verification.document` is “verification document”. */
function Missing({ fields }: { fields: readonly string[] }) {
  const names = [...new Set(fields.map((field) => field.split('.').slice(-2).join(' ').replaceAll('_', ' ')))];
  if (names.length === 0) return null;
  return (
    <ul aria-label="Still missing" className="list-disc pl-5 text-sm text-ink-muted">
      {names.slice(0, 8).map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

function DashboardButton() {
  const trpc = useTRPC();
  const open = useMutation(
    trpc.earnings.openDashboard.mutationOptions({
      onSuccess: ({ url }) => url && window.location.assign(url),
      onError: (error) => toast.error(describeError(error).message),
    }),
  );
  return (
    <div>
      <Button variant="secondary" loading={open.isPending} onClick={() => open.mutate()}>
        Open your Stripe dashboard
      </Button>
    </div>
  );
}
