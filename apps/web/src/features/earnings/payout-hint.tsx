'use client';

import type { PayoutAccount } from '@craftlane/contracts/earnings';
import { formatMoney } from '@craftlane/contracts/values/amounts';
import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '@/components/link-button';
import { Notice } from '@/components/notice';
import { useTRPC } from '@/trpc/client';

/** Says loudly that earnings wait for an account, and in time that they will; nothing when all is well. */
export function PayoutHint() {
  const trpc = useTRPC();
  const account = useQuery({ ...trpc.earnings.account.queryOptions(), refetchInterval: 30_000 });
  const words = account.data && wordsFor(account.data);
  if (!words) return null;
  return (
    <Notice tone={words.tone} role="status" title={words.title} className="mb-6">
      <p>{words.text}</p>
      <LinkButton href="/settings/payouts" size="sm" className="mt-3">
        {words.action}
      </LinkButton>
    </Notice>
  );
}

type Words = { tone: 'warning' | 'danger'; title: string; text: string; action: string };

function wordsFor(account: PayoutAccount): Words | null {
  const { readiness, waitingMinor, clearingMinor, heldMinor, currency } = account;
  if (readiness === 'ready') return null;
  if (waitingMinor > 0)
    return {
      tone: readiness === 'refused' ? 'danger' : 'warning',
      title: `${formatMoney(waitingMinor, currency)} wait for you`,
      text: waitingText[readiness],
      action: readiness === 'none' ? 'Set up payouts' : 'Go to payouts',
    };
  const isEarning = clearingMinor + heldMinor > 0;
  if (!isEarning || readiness === 'in_review') return null;
  return {
    tone: 'warning',
    title: 'Set up payouts before your earnings clear',
    text: 'You can go on selling. What you earn waits until Stripe knows where to send it.',
    action: readiness === 'none' ? 'Set up payouts' : 'Continue',
  };
}

const waitingText = {
  none: 'Your earnings have cleared, but there is no account to send them to.',
  incomplete: 'Your earnings have cleared, but Stripe still needs something of you before it can pay you.',
  in_review: 'Your earnings have cleared. Stripe is checking your details and sends them when it is done.',
  refused: 'Your earnings have cleared, but Stripe does not accept your account. Write to the marketplace.',
} as const;
