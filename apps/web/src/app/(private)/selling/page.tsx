import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Container } from '@/components/container';
import { LinkButton } from '@/components/link-button';
import { PageHeader } from '@/components/page-header';
import { SkeletonList } from '@/components/skeleton';
import { PayoutHint } from '@/features/earnings/payout-hint';
import { MyGigs } from '@/features/gigs/mine/my-gigs';
import { ProfileHint } from '@/features/gigs/mine/profile-hint';
import { SalesOverview } from '@/features/orders/sales/sales-overview';

export const metadata: Metadata = { title: 'Selling' };

/** The freelancer's dashboard: what was sold, what is due, and their gigs. */
export default function SellingPage() {
  return (
    <Container>
      <PageHeader
        title="Selling"
        description="What you sold, what is due, and what you offer."
        actions={
          <>
            <LinkButton variant="secondary" href="/selling/earnings">
              Earnings
            </LinkButton>
            <LinkButton variant="secondary" href="/selling/orders">
              Orders
            </LinkButton>
            <LinkButton href="/selling/gigs/new">
              <Plus aria-hidden /> New gig
            </LinkButton>
          </>
        }
      />
      <ProfileHint />
      <PayoutHint />
      <SalesOverview />
      <h2 className="mb-4 text-xl font-semibold">Your gigs</h2>
      <Suspense fallback={<SkeletonList className="h-28" />}>
        <MyGigs />
      </Suspense>
    </Container>
  );
}
