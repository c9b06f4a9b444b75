import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Container } from '@/components/container';
import { LinkButton } from '@/components/link-button';
import { PageHeader } from '@/components/page-header';
import { SkeletonList } from '@/components/skeleton';
import { MyGigs } from '@/features/gigs/mine/my-gigs';
import { ProfileHint } from '@/features/gigs/mine/profile-hint';

export const metadata: Metadata = { title: 'Your gigs' };

/** The freelancer's gigs. */
export default function SellingPage() {
  return (
    <Container>
      <PageHeader
        title="Your gigs"
        description="What you offer, and where it stands."
        actions={
          <>
            <LinkButton variant="secondary" href="/selling/orders">
              Sales
            </LinkButton>
            <LinkButton href="/selling/gigs/new">
              <Plus aria-hidden /> New gig
            </LinkButton>
          </>
        }
      />
      <ProfileHint />
      <Suspense fallback={<SkeletonList className="h-28" />}>
        <MyGigs />
      </Suspense>
    </Container>
  );
}
