'use client';

import type { Order } from '@craftlane/contracts/payment';
import { useMutation } from '@tanstack/react-query';
import { ConfirmButton } from '@/components/confirm-button';
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
  const { intent, answers } = useOrderAction(order.id);
  const accept = useMutation(trpc.orders.acceptCancellation.mutationOptions(answers));
  const decline = useMutation(trpc.orders.declineCancellation.mutationOptions(answers));
  const withdraw = useMutation(trpc.orders.withdrawCancellation.mutationOptions(answers));
  const can = (name: Order['allowedActions'][number]) => order.allowedActions.includes(name);
  return (
    <div className="mt-3 flex flex-wrap gap-3">
      {can('accept_cancellation') && (
        <ConfirmButton
          label="Agree and cancel"
          tone="danger"
          title="Cancel this order?"
          description="The held money goes back to the buyer, and no more work is due. This cannot be undone."
          confirmLabel="Cancel the order"
          loading={accept.isPending}
          onConfirm={(close) => accept.mutate(intent(), close)}
        />
      )}
      {can('decline_cancellation') && (
        <ConfirmButton
          label="Decline"
          variant="secondary"
          title="Decline the request?"
          description={`The order goes on as before. ${order.other.displayName} is told.`}
          confirmLabel="Go on with the order"
          loading={decline.isPending}
          onConfirm={(close) => decline.mutate(intent(), close)}
        />
      )}
      {can('withdraw_cancellation') && (
        <ConfirmButton
          label="Withdraw the request"
          variant="secondary"
          title="Withdraw your request?"
          description={`The order goes on as before. ${order.other.displayName} is told.`}
          confirmLabel="Go on with the order"
          loading={withdraw.isPending}
          onConfirm={(close) => withdraw.mutate(intent(), close)}
        />
      )}
    </div>
  );
}
