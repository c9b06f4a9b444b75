import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Container } from '@/components/container';
import { SkeletonList } from '@/components/skeleton';
import { CheckoutReturn } from '@/features/checkout/checkout-return';

export const metadata: Metadata = { title: 'Payment' };

/** The way back from the payment page. */
export default function CheckoutReturnPage() {
  return (
    <Container>
      <Suspense fallback={<SkeletonList rows={1} className="my-16 h-40" />}>
        <CheckoutReturn />
      </Suspense>
    </Container>
  );
}
