'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/button';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { useTRPC } from '@/trpc/client';
import { useOrderAction } from './use-order-action';

/** Lets the freelancer start without the buyer's answers, after asking once more. */
export function SkipRequirementsButton({ orderId }: { orderId: string }) {
  const trpc = useTRPC();
  const [isOpen, setIsOpen] = useState(false);
  const action = useOrderAction(orderId);
  const skip = useMutation(
    trpc.orders.skipRequirements.mutationOptions({ ...action, onSettled: () => setIsOpen(false) }),
  );
  return (
    <div>
      <Button variant="secondary" onClick={() => setIsOpen(true)}>
        Start without answers
      </Button>
      <ConfirmDialog
        open={isOpen}
        onOpenChange={setIsOpen}
        tone="primary"
        title="Start without answers?"
        description="The delivery time starts now. The buyer can no longer answer the requirements."
        confirmLabel="Start now"
        loading={skip.isPending}
        onConfirm={() => skip.mutate({ orderId })}
      />
    </div>
  );
}
