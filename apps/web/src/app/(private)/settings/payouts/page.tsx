import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Container } from '@/components/container';
import { LinkButton } from '@/components/link-button';
import { PageHeader } from '@/components/page-header';
import { Skeleton } from '@/components/skeleton';
import { PayoutList } from '@/features/earnings/payout-list';
import { PayoutSettings } from '@/features/earnings/payout-settings';

export const metadata: Metadata = { title: 'Payouts' };

/** Where a freelancer's earnings are sent, and what was. */
export default function PayoutsPage() {
  return (
    <Container width="prose">
      <PageHeader
        title="Payouts"
        description="Where your earnings go."
        actions={
          <LinkButton variant="secondary" href="/selling/earnings">
            Earnings
          </LinkButton>
        }
      />
      <Suspense fallback={<Skeleton className="h-56" />}>
        <PayoutSettings />
        <h2 className="mt-10 mb-4 text-xl font-semibold">Payouts to your bank</h2>
        <PayoutList />
      </Suspense>
    </Container>
  );
}
