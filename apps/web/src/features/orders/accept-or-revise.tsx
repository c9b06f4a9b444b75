'use client';

import type { Order } from '@craftlane/contracts/payment';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/button';
import { ConfirmButton } from '@/components/confirm-button';
import { useTRPC } from '@/trpc/client';
import { RevisionDialog } from './revision-dialog';
import { useOrderAction } from './use-order-action';

/** The buyer's answer to a delivery: accept it, ask for a revision while some remain, or take more time once. */
export function AcceptOrRevise({ order }: { order: Order }) {
  const trpc = useTRPC();
  const [isRevising, setIsRevising] = useState(false);
  const { intent, answers } = useOrderAction(order.id);
  const accept = useMutation(trpc.orders.accept.mutationOptions(answers));
  const extend = useMutation(trpc.orders.extendReview.mutationOptions(answers));
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <ConfirmButton
          label="Accept delivery"
          title="Accept this delivery?"
          description="The held funds go to the freelancer. This cannot be undone."
          confirmLabel="Accept and release"
          loading={accept.isPending}
          onConfirm={(close) => accept.mutate(intent(), close)}
        />
        {order.allowedActions.includes('request_revision') && (
          <Button variant="secondary" onClick={() => setIsRevising(true)}>
            Ask for a revision
          </Button>
        )}
        {order.allowedActions.includes('extend_review') && (
          <ConfirmButton
            label="I need more time"
            variant="ghost"
            title="Take more time to review?"
            description={`You get as much time again, once in this order. ${order.freelancer.displayName} is told.`}
            confirmLabel="Take more time"
            loading={extend.isPending}
            onConfirm={(close) => extend.mutate(intent(), close)}
          />
        )}
        <span className="text-sm text-ink-muted">{revisionsLeft(order)}</span>
      </div>
      <RevisionDialog orderId={order.id} open={isRevising} onOpenChange={setIsRevising} />
    </>
  );
}

function revisionsLeft({ package: chosen, revisionsUsed }: Order): string {
  if (chosen.revisions === 'unlimited') return 'Unlimited revisions';
  const left = Math.max(0, chosen.revisions - revisionsUsed);
  return left === 1 ? '1 revision left' : `${left} revisions left`;
}
