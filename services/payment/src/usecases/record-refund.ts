import type { Tx } from '@craftlane/service-kit/db';
import { book } from '../db/ledger.ts';
import { lockOrder } from '../db/orders.ts';
import { findRefund, lockRefund, type Refund, saveRefund } from '../db/refunds.ts';
import type { PaymentDeps } from '../deps.ts';
import type { Order } from '../domain/order.ts';
import { refundEntry } from '../domain/postings.ts';
import type { RefundAnswer } from '../domain/stripe-facts.ts';
import { noteMoney } from './store-order.ts';

/**
 * Records what Stripe says of a refund, from its answer or from an event: a successful one is booked and stands in the timeline, a failed
 * one stays held on the order and is reported. A word that changes nothing, or comes after the last one, does nothing. Answers the
 * outcome in one word.
 */
export async function recordRefund(
  tx: Tx,
  deps: PaymentDeps,
  refundId: string,
  answer: RefundAnswer,
): Promise<'refunded' | 'refund_failed' | 'pending' | 'repeated' | 'foreign'> {
  const found = await findRefund(tx, refundId);
  const order = found && (await lockOrder(tx, found.orderId));
  const refund = order && (await lockRefund(tx, refundId));
  if (!refund) return 'foreign';
  if (refund.status === 'succeeded' || refund.status === 'failed') return 'repeated';
  if (answer.status === 'pending') {
    await saveRefund(tx, refundId, { status: 'pending', stripeRefundId: answer.id });
    return 'pending';
  }
  const hasSucceeded = answer.status === 'succeeded';
  await saveRefund(tx, refundId, {
    status: hasSucceeded ? 'succeeded' : 'failed',
    stripeRefundId: answer.id,
    settledAt: deps.clock.now(),
  });
  return hasSucceeded ? settleRefund(tx, deps, order, refund) : reportFailure(tx, deps, order, refund);
}

async function settleRefund(tx: Tx, deps: PaymentDeps, order: Order, { id, amountMinor, shownMinor }: Refund) {
  const at = deps.clock.now();
  await noteMoney(tx, deps, order, [{ type: 'refunded', by: 'system', amountMinor: shownMinor }]);
  await book(tx, [refundEntry(order, id, amountMinor)], { newId: deps.newId, at });
  return 'refunded' as const;
}

async function reportFailure(tx: Tx, deps: PaymentDeps, order: Order, { id, amountMinor, currency }: Refund) {
  await noteMoney(tx, deps, order, [{ type: 'refund_failed', by: 'system' }]);
  deps.log.error({ orderId: order.id, refundId: id, amountMinor, currency }, 'refund failed at Stripe');
  return 'refund_failed' as const;
}
