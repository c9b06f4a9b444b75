'use client';

import type { Order } from '@craftlane/contracts/payment';
import { useMutation } from '@tanstack/react-query';
import { Button } from '@/components/button';
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
        {change.days > 0 && `${change.days} ${change.days === 1 ? 'day' : 'days'} more`}
      </p>
      <Answers order={order} />
    </Notice>
  );
}

function Answers({ order }: { order: Order }) {
  const trpc = useTRPC();
  const { id: orderId, change } = order;
  const action = useOrderAction(orderId);
  const accept = useMutation(trpc.orders.acceptChange.mutationOptions(action));
  const decline = useMutation(trpc.orders.declineChange.mutationOptions(action));
  const withdraw = useMutation(trpc.orders.withdrawChange.mutationOptions(action));
  const pay = useMutation(
    trpc.orders.payExtra.mutationOptions({
      onSuccess: ({ checkoutUrl }) => window.location.assign(checkoutUrl),
      onError: action.onError,
    }),
  );
  const can = (name: Order['allowedActions'][number]) => order.allowedActions.includes(name);
  return (
    <div className="mt-3 flex flex-wrap gap-3">
      {can('pay_extra') && change && (
        <Button
          loading={pay.isPending || pay.isSuccess}
          onClick={() => pay.mutate({ orderId, extraRequestId: change.id })}
        >
          Pay and add it
        </Button>
      )}
      {can('accept_change') && change?.kind === 'deadline' && (
        <Button loading={accept.isPending} onClick={() => accept.mutate({ orderId })}>
          Agree
        </Button>
      )}
      {can('decline_change') && (
        <Button variant="secondary" loading={decline.isPending} onClick={() => decline.mutate({ orderId })}>
          Decline
        </Button>
      )}
      {can('withdraw_change') && (
        <Button variant="secondary" loading={withdraw.isPending} onClick={() => withdraw.mutate({ orderId })}>
          Withdraw
        </Button>
      )}
    </div>
  );
}
