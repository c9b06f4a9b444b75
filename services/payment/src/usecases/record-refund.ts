import type { Tx } from '@craftlane/service-kit/db';
import { findCheckout } from '../db/checkouts.ts';
import { book } from '../db/ledger.ts';
import { lockOrder } from '../db/orders.ts';
import { findRefund, lockRefund, type Refund, saveRefund } from '../db/refunds.ts';
import type { PaymentDeps } from '../deps.ts';
import { creditNote, orderFact } from '../domain/documents.ts';
import type { Order } from '../domain/order.ts';
import { bouncedRefundEntry, refundEntry } from '../domain/postings.ts';
import type { RefundAnswer } from '../domain/stripe-facts.ts';
import { issueDocuments } from './issue-documents.ts';
import { noteMoney } from './store-order.ts';

/**
 * Records what Stripe says of a refund, from its answer or from an event: a successful one is booked and stands in the timeline, a failed
 * one stays held on the order and is reported, also when the bank sends back what had gone through. A word that changes nothing, or is about
 * an earlier attempt, does nothing. Answers the outcome in one word.
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
  if (isRepeated(refund, answer)) return 'repeated';
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

/**
 * A failure is the last word of an attempt; a success can still be followed by one. `stripeRefundId` names the refund of this attempt once
 * Stripe was heard of it, and before that the one of the attempt before; a failure that comes then is of one of those before.
 */
function isRepeated({ status, stripeRefundId, attempt }: Refund, answer: RefundAnswer): boolean {
  const isKnown = answer.id === stripeRefundId;
  const hasFailed = answer.status === 'failed';
  if (status === 'pending') return !isKnown;
  if (status === 'due') return isKnown || (hasFailed && attempt > 1);
  return status !== 'succeeded' || !hasFailed || !isKnown;
}

async function settleRefund(tx: Tx, deps: PaymentDeps, order: Order, refund: Refund) {
  const { id, amountMinor, shownMinor, attempt, checkoutId } = refund;
  const at = deps.clock.now();
  await noteMoney(tx, deps, order, [{ type: 'refunded', by: 'system', amountMinor: shownMinor }]);
  await book(tx, [refundEntry(order, { id, attempt }, amountMinor)], { newId: deps.newId, at });
  const corrects = await paidFact(tx, order, checkoutId);
  await issueDocuments(tx, deps, order, [creditNote(id, amountMinor)], { corrects });
  return 'refunded' as const;
}

/** What the invoice of a payment is about. */
async function paidFact(tx: Tx, order: Order, checkoutId: string | null): Promise<string> {
  const checkout = checkoutId ? await findCheckout(tx, checkoutId) : null;
  return checkout?.kind === 'extra' ? `extra:${checkout.subjectId}` : orderFact(order);
}

async function reportFailure(tx: Tx, deps: PaymentDeps, order: Order, refund: Refund) {
  const { id, amountMinor, shownMinor, currency, status, attempt } = refund;
  await noteMoney(tx, deps, order, [{ type: 'refund_failed', by: 'system', amountMinor: shownMinor }]);
  if (status === 'succeeded') {
    const entry = bouncedRefundEntry(order, { id, attempt }, amountMinor);
    await book(tx, [entry], { newId: deps.newId, at: deps.clock.now() });
  }
  deps.log.error({ orderId: order.id, refundId: id, amountMinor, currency }, 'refund failed at Stripe');
  return 'refund_failed' as const;
}
