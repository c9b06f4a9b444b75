'use client';

import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '@/components/error-state';
import { Figure } from '@/components/figure';
import { Money } from '@/components/money';
import { Notice } from '@/components/notice';
import { RelativeTime } from '@/components/relative-time';
import { Skeleton } from '@/components/skeleton';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';

/** What a freelancer has: held, clearing, available and paid out; and what they owe, if anything. */
export function BalanceFigures() {
  const trpc = useTRPC();
  const account = useQuery({ ...trpc.earnings.account.queryOptions(), refetchInterval: 30_000 });
  if (account.isPending) return <Skeleton className="mb-6 h-28" />;
  if (account.isError) return <ErrorState error={describeError(account.error)} onRetry={() => account.refetch()} />;
  const { currency, heldMinor, clearingMinor, availableMinor, paidOutMinor, owedMinor, waitingMinor, nextClearsAt } =
    account.data;
  return (
    <>
      <dl className="mb-6 grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
        <Figure label="Held" hint="In orders under way">
          <Money minor={heldMinor} currency={currency} />
        </Figure>
        <Figure
          label="Clearing"
          hint={
            nextClearsAt ? (
              <>
                Next <RelativeTime at={nextClearsAt} />
              </>
            ) : (
              'Completed orders'
            )
          }
        >
          <Money minor={clearingMinor} currency={currency} />
        </Figure>
        <Figure
          label="Available"
          hint={waitingMinor > 0 ? 'Waits for your payout account' : 'On its way to your account'}
        >
          <Money minor={availableMinor} currency={currency} />
        </Figure>
        <Figure label="Paid out" hint="To your account in all">
          <Money minor={paidOutMinor} currency={currency} />
        </Figure>
      </dl>
      {owedMinor > 0 && (
        <Notice tone="warning" title="Some of your next earnings are kept" className="mb-6">
          Money of a completed order went back to its buyer after it was paid out to you.{' '}
          <Money minor={owedMinor} currency={currency} /> of what you earn next settles that.
        </Notice>
      )}
    </>
  );
}
