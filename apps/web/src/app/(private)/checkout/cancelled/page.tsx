import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Container } from '@/components/container';
import { SkeletonList } from '@/components/skeleton';
import { CheckoutCancelled } from '@/features/checkout/checkout-cancelled';

export const metadata: Metadata = { title: 'Payment not finished' };

/** The way back from the payment page without paying. */
export default function CheckoutCancelledPage() {
  return (
    <Container>
      <Suspense fallback={<SkeletonList rows={1} className="my-16 h-40" />}>
        <CheckoutCancelled />
      </Suspense>
    </Container>
  );
}
