import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Container } from '@/components/container';
import { SkeletonList } from '@/components/skeleton';
import { EditGig } from '@/features/gigs/editor/edit-gig';

export const metadata: Metadata = { title: 'Edit gig' };

/** Changing a gig of one's own. */
export default function EditGigPage() {
  return (
    <Container>
      <Suspense fallback={<SkeletonList rows={4} className="mt-8 h-40" />}>
        <EditGig />
      </Suspense>
    </Container>
  );
}
