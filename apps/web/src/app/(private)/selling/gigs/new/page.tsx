import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Container } from '@/components/container';
import { SkeletonList } from '@/components/skeleton';
import { CreateGig } from '@/features/gigs/editor/create-gig';

export const metadata: Metadata = { title: 'New gig' };

/** Writing a new gig. */
export default function NewGigPage() {
  return (
    <Container>
      <Suspense fallback={<SkeletonList rows={4} className="mt-8 h-40" />}>
        <CreateGig />
      </Suspense>
    </Container>
  );
}
