'use client';

import { useMutation } from '@tanstack/react-query';
import { ConfirmButton } from '@/components/confirm-button';
import { useTRPC } from '@/trpc/client';
import { useOrderAction } from './use-order-action';

/** Lets the freelancer start without the buyer's answers, after asking once more. */
export function SkipRequirementsButton({ orderId }: { orderId: string }) {
  const trpc = useTRPC();
  const { intent, answers } = useOrderAction(orderId);
  const skip = useMutation(trpc.orders.skipRequirements.mutationOptions(answers));
  return (
    <div>
      <ConfirmButton
        label="Start without answers"
        variant="secondary"
        title="Start without answers?"
        description="The delivery time starts now. The buyer can no longer answer the requirements."
        confirmLabel="Start now"
        loading={skip.isPending}
        onConfirm={(close) => skip.mutate(intent(), close)}
      />
    </div>
  );
}
