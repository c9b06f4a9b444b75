'use client';

import type { Order } from '@craftlane/contracts/payment';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/button';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { Countdown } from '@/components/countdown';
import { Notice } from '@/components/notice';
import { useTRPC } from '@/trpc/client';
import { useOrderAction } from '../use-order-action';

/** The open request to cancel: who asks, why, what silence does, and the answer of whoever looks. */
export function CancellationRequest({ order }: { order: Order }) {
  const { cancellation } = order;
  if (!cancellation) return null;
  const asker = cancellation.by === 'buyer' ? order.buyer : order.freelancer;
  const isMine = order.allowedActions.includes('withdraw_cancellation');
  return (
    <Notice tone="warning" title={isMine ? 'You asked to cancel' : `${asker.displayName} asks to cancel`}>
      <p className="mt-1 whitespace-pre-wrap wrap-anywhere">{cancellation.reason}</p>
      <p className="mt-2 text-ink-muted">
        Cancelled, the money goes back to {order.viewerRole === 'buyer' ? 'you' : order.buyer.displayName}. Without an
        answer the order is cancelled.
      </p>
      {!order.frozenAt && <Countdown until={cancellation.endsAt} className="mt-2" />}
      <Answers order={order} />
    </Notice>
  );
}

function Answers({ order }: { order: Order }) {
  const trpc = useTRPC();
  const [isAsking, setIsAsking] = useState(false);
  const action = useOrderAction(order.id);
  const accept = useMutation(
    trpc.orders.acceptCancellation.mutationOptions({ ...action, onSettled: () => setIsAsking(false) }),
  );
  const decline = useMutation(trpc.orders.declineCancellation.mutationOptions(action));
  const withdraw = useMutation(trpc.orders.withdrawCancellation.mutationOptions(action));
  const can = (name: Order['allowedActions'][number]) => order.allowedActions.includes(name);
  const { id: orderId } = order;
  return (
    <div className="mt-3 flex flex-wrap gap-3">
      {can('accept_cancellation') && <Button onClick={() => setIsAsking(true)}>Agree and cancel</Button>}
      {can('decline_cancellation') && (
        <Button variant="secondary" loading={decline.isPending} onClick={() => decline.mutate({ orderId })}>
          Decline
        </Button>
      )}
      {can('withdraw_cancellation') && (
        <Button variant="secondary" loading={withdraw.isPending} onClick={() => withdraw.mutate({ orderId })}>
          Withdraw the request
        </Button>
      )}
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title="Cancel this order?"
        description="The held money goes back to the buyer, and no more work is due. This cannot be undone."
        confirmLabel="Cancel the order"
        loading={accept.isPending}
        onConfirm={() => accept.mutate({ orderId })}
      />
    </div>
  );
}
