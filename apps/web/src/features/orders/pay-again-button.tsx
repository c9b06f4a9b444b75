'use client';

import { useMutation } from '@tanstack/react-query';
import { Button } from '@/components/button';
import { useTRPC } from '@/trpc/client';
import { useOrderAction } from './use-order-action';

/** Goes (back) to the payment page of an order that is not paid yet. */
export function PayAgainButton({ orderId }: { orderId: string }) {
  const trpc = useTRPC();
  const { onError } = useOrderAction(orderId).answers;
  const resume = useMutation(
    trpc.orders.resumeCheckout.mutationOptions({
      onSuccess: ({ checkoutUrl }) => window.location.assign(checkoutUrl),
      onError,
    }),
  );
  return (
    <div>
      <Button size="lg" loading={resume.isPending || resume.isSuccess} onClick={() => resume.mutate({ orderId })}>
        Pay now
      </Button>
    </div>
  );
}
