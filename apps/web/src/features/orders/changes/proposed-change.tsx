'use client';

import type { Order, OrderChange } from '@craftlane/contracts/payment';
import { useMutation } from '@tanstack/react-query';
import { Button } from '@/components/button';
import { ConfirmButton } from '@/components/confirm-button';
import { Money } from '@/components/money';
import { Notice } from '@/components/notice';
import { useTRPC } from '@/trpc/client';
import { useOrderAction } from '../use-order-action';
import { changeTitle } from './change-words';

/** The change that waits for an answer: an extra with its price, or more time, and what whoever looks can do about it. */
export function ProposedChange({ order }: { order: Order }) {
  const { change } = order;
  if (!change) return null;
  const proposer = change.by === 'buyer' ? order.buyer : order.freelancer;
  const isMine = change.by === order.viewerRole;
  return (
    <Notice title={changeTitle(change, isMine ? null : proposer.displayName)}>
      <p className="mt-1 whitespace-pre-wrap wrap-anywhere">{change.text}</p>
      <p className="mt-1 text-ink-muted">
        {change.priceMinor !== null && (
          <>
            <Money minor={change.priceMinor} currency={order.currency} className="font-semibold text-ink" />
            {change.buyerFeeMinor !== null && change.buyerFeeMinor > 0 && (
              <>
                {' '}
                and <Money minor={change.buyerFeeMinor} currency={order.currency} /> service fee
              </>
            )}
            {change.days > 0 && ', '}
          </>
        )}
        {change.days > 0 && `${daysText(change.days)} more`}
      </p>
      <Answers order={order} change={change} />
    </Notice>
  );
}

function Answers({ order, change }: { order: Order; change: OrderChange }) {
  const trpc = useTRPC();
  const { intent, answers } = useOrderAction(order.id);
  const accept = useMutation(trpc.orders.acceptChange.mutationOptions(answers));
  const decline = useMutation(trpc.orders.declineChange.mutationOptions(answers));
  const withdraw = useMutation(trpc.orders.withdrawChange.mutationOptions(answers));
  const can = (name: Order['allowedActions'][number]) => order.allowedActions.includes(name);
  return (
    <div className="mt-3 flex flex-wrap gap-3">
      {can('pay_extra') && <PayExtraButton orderId={order.id} changeId={change.id} />}
      {can('accept_change') && (
        <ConfirmButton
          label="Agree"
          title="Agree to more time?"
          description={`The work is due ${daysText(change.days)} later.`}
          confirmLabel="Move the date"
          loading={accept.isPending}
          onConfirm={(close) => accept.mutate(intent(), close)}
        />
      )}
      {can('decline_change') && (
        <ConfirmButton
          label="Decline"
          variant="secondary"
          title={change.kind === 'extra' ? 'Decline this extra?' : 'Decline more time?'}
          description={`The order stays as it is. ${order.other.displayName} is told.`}
          confirmLabel="Leave it as it is"
          loading={decline.isPending}
          onConfirm={(close) => decline.mutate(intent(), close)}
        />
      )}
      {can('withdraw_change') && (
        <ConfirmButton
          label="Withdraw"
          variant="secondary"
          title="Withdraw what you proposed?"
          description={`The order stays as it is. ${order.other.displayName} is told.`}
          confirmLabel="Leave it as it is"
          loading={withdraw.isPending}
          onConfirm={(close) => withdraw.mutate(intent(), close)}
        />
      )}
    </div>
  );
}

/** Paying is agreeing: the hosted page asks once more by itself. */
function PayExtraButton({ orderId, changeId }: { orderId: string; changeId: string }) {
  const trpc = useTRPC();
  const { onError } = useOrderAction(orderId).answers;
  const pay = useMutation(
    trpc.orders.payExtra.mutationOptions({
      onSuccess: ({ checkoutUrl }) => window.location.assign(checkoutUrl),
      onError,
    }),
  );
  return (
    <Button loading={pay.isPending || pay.isSuccess} onClick={() => pay.mutate({ orderId, extraRequestId: changeId })}>
      Pay and add it
    </Button>
  );
}

function daysText(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}
