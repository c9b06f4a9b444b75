'use client';

import { useSearchParams } from 'next/navigation';
import { Card } from '@/components/card';
import { LinkButton } from '@/components/link-button';

/** Where the payment page leads when the buyer turns back. */
export function CheckoutCancelled() {
  const orderId = useSearchParams().get('order') ?? '';
  return (
    <Card className="mx-auto my-16 flex max-w-lg flex-col items-center gap-3 text-center">
      <h1 className="text-2xl font-semibold">Payment not finished</h1>
      <p className="text-ink-muted">Nothing was charged. The order waits for you a little while longer.</p>
      <div className="mt-3 flex flex-wrap justify-center gap-3">
        <LinkButton href={`/orders/${orderId}`}>Back to the order</LinkButton>
        <LinkButton variant="secondary" href="/search">
          Keep browsing
        </LinkButton>
      </div>
    </Card>
  );
}
