'use client';

import type { Order } from '@craftlane/contracts/payment';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/button';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { useTRPC } from '@/trpc/client';
import { RevisionDialog } from './revision-dialog';
import { useOrderAction } from './use-order-action';

/** The buyer's answer to a delivery: accept it, or ask for a revision while some remain. */
export function AcceptOrRevise({ order }: { order: Order }) {
  const trpc = useTRPC();
  const [open, setOpen] = useState<'accept' | 'revise' | null>(null);
  const accept = useMutation(
    trpc.orders.accept.mutationOptions({ ...useOrderAction(order.id), onSettled: () => setOpen(null) }),
  );
  const extend = useMutation(trpc.orders.extendReview.mutationOptions(useOrderAction(order.id)));
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={() => setOpen('accept')}>Accept delivery</Button>
        {order.allowedActions.includes('request_revision') && (
          <Button variant="secondary" onClick={() => setOpen('revise')}>
            Ask for a revision
          </Button>
        )}
        {order.allowedActions.includes('extend_review') && (
          <Button variant="ghost" loading={extend.isPending} onClick={() => extend.mutate({ orderId: order.id })}>
            I need more time
          </Button>
        )}
        <span className="text-sm text-ink-muted">{revisionsLeft(order)}</span>
      </div>
      <ConfirmDialog
        open={open === 'accept'}
        onOpenChange={(isOpen) => setOpen(isOpen ? 'accept' : null)}
        tone="primary"
        title="Accept this delivery?"
        description="The held funds go to the freelancer. This cannot be undone."
        confirmLabel="Accept and release"
        loading={accept.isPending}
        onConfirm={() => accept.mutate({ orderId: order.id })}
      />
      <RevisionDialog
        orderId={order.id}
        open={open === 'revise'}
        onOpenChange={(isOpen) => setOpen(isOpen ? 'revise' : null)}
      />
    </>
  );
}

function revisionsLeft({ package: chosen, revisionsUsed }: Order): string {
  if (chosen.revisions === 'unlimited') return 'Unlimited revisions';
  const left = Math.max(0, chosen.revisions - revisionsUsed);
  return left === 1 ? '1 revision left' : `${left} revisions left`;
}
