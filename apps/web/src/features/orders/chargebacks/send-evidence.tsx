'use client';

import { evidenceText } from '@craftlane/contracts/payment';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/button';
import { ReasonDialog } from '@/components/reason-dialog';
import { useTRPC } from '@/trpc/client';
import { useOrderAction } from '../use-order-action';

/** Lets an operator send the evidence to the bank, with their own words in front; the bank takes it once. */
export function SendEvidence({ orderId, chargebackId }: { orderId: string; chargebackId: string }) {
  const trpc = useTRPC();
  const [isOpen, setIsOpen] = useState(false);
  const { quietly } = useOrderAction(orderId);
  const send = useMutation(trpc.orders.sendEvidence.mutationOptions(quietly));
  return (
    <div>
      <Button onClick={() => setIsOpen(true)}>Send the evidence</Button>
      <ReasonDialog
        open={isOpen}
        onOpenChange={setIsOpen}
        title="Send the evidence to the bank"
        description="It is sent once and cannot be changed afterwards. Both sides read it too."
        label="Your statement"
        submitLabel="Send to the bank"
        maxLength={evidenceText.max}
        onSubmit={(statement) => send.mutateAsync({ orderId, chargebackId, statement })}
      />
    </div>
  );
}
