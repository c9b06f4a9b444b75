import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Container } from '@/components/container';
import { LinkButton } from '@/components/link-button';
import { PageHeader } from '@/components/page-header';
import { SkeletonList } from '@/components/skeleton';
import { OrderList } from '@/features/orders/order-list';
import { listWords } from '@/features/orders/order-words';

export const metadata: Metadata = { title: 'Sales' };

/** The freelancer's orders. */
export default function SalesPage() {
  const { title, description } = listWords.freelancer;
  return (
    <Container>
      <PageHeader
        title={title}
        description={description}
        actions={
          <>
            <LinkButton variant="secondary" href="/selling/calendar">
              Calendar
            </LinkButton>
            <LinkButton variant="secondary" href="/selling">
              Your gigs
            </LinkButton>
          </>
        }
      />
      <Suspense fallback={<SkeletonList className="h-24" />}>
        <OrderList side="freelancer" />
      </Suspense>
    </Container>
  );
}
