import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Container } from '@/components/container';
import { SkeletonList } from '@/components/skeleton';
import { OrderScreen } from './order-screen';

export const metadata: Metadata = { title: 'Order' };

/** One order, for its buyer and its freelancer. */
export default function OrderPage() {
  return (
    <Container>
      <Suspense fallback={<SkeletonList rows={3} className="mt-8 h-40" />}>
        <OrderScreen />
      </Suspense>
    </Container>
  );
}
