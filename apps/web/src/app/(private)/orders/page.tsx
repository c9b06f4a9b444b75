import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Container } from '@/components/container';
import { LinkButton } from '@/components/link-button';
import { PageHeader } from '@/components/page-header';
import { SkeletonList } from '@/components/skeleton';
import { OrderList } from '@/features/orders/order-list';
import { listWords } from '@/features/orders/order-words';

export const metadata: Metadata = { title: 'Orders' };

/** The buyer's orders. */
export default function OrdersPage() {
  const { title, description } = listWords.buyer;
  return (
    <Container>
      <PageHeader
        title={title}
        description={description}
        actions={
          <>
            <LinkButton variant="secondary" href="/orders/receipts">
              Receipts
            </LinkButton>
            <LinkButton variant="secondary" href="/selling/orders">
              Your sales
            </LinkButton>
          </>
        }
      />
      <Suspense fallback={<SkeletonList className="h-24" />}>
        <OrderList side="buyer" />
      </Suspense>
    </Container>
  );
}
