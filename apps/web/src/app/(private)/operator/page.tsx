import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Container } from '@/components/container';
import { PageHeader } from '@/components/page-header';
import { SkeletonList } from '@/components/skeleton';
import { DisputeList } from '@/features/orders/disputes/dispute-list';

export const metadata: Metadata = { title: 'Disputes' };

/** Where operators decide what others could not agree on. */
export default function OperatorPage() {
  return (
    <Container>
      <PageHeader title="Disputes" description="Orders that wait for your decision, the oldest first." />
      <Suspense fallback={<SkeletonList className="h-24" />}>
        <DisputeList />
      </Suspense>
    </Container>
  );
}
