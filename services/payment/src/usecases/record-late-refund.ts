import type { Tx } from '@craftlane/service-kit/db';
import { type DueRefund, findLateRefund, lockLateRefund, saveLateRefund } from '../db/due-refunds.ts';
import { book } from '../db/ledger.ts';
import { lockOrder } from '../db/orders.ts';
import { heldOfSession } from '../db/stray-money.ts';
import type { PaymentDeps } from '../deps.ts';
import type { Order } from '../domain/order.ts';
import { bouncedLateRefundEntry, lateRefundEntry } from '../domain/postings.ts';
import type { RefundAnswer } from '../domain/stripe-facts.ts';
import { noteMoney } from './store-order.ts';

/** What Stripe says of a late refund: its answer to an attempt, or an event, which tells the amount of that one refund. */
export type LateRefundWord = { answer: RefundAnswer } & ({ attempt: number } | { amountMinor: number });

/**
 * Records what Stripe says of a refund of late money: one that was made is booked and stands in the timeline, one that failed stays held and
 * waits for an operator, also when the bank sends back what had gone. An event about one that was not made yet leaves it to its job. A word
 * that changes nothing does nothing. Answers the outcome in one word.
 */
export async function recordLateRefund(
  tx: Tx,
  deps: PaymentDeps,
  sessionId: string,
  word: LateRefundWord,
): Promise<'refunded' | 'refund_failed' | 'repeated' | 'foreign'> {
  const found = await findLateRefund(tx, sessionId);
  const order = found && (await lockOrder(tx, found.orderId));
  const due = order && (await lockLateRefund(tx, sessionId));
  if (!due) return 'foreign';
  const hasFailed = word.answer.status === 'failed';
  if (due.refundedAt)
    return hasFailed && due.refundId === word.answer.id ? bounce(tx, deps, order, due, word) : 'repeated';
  if (due.failedAt || !isOfAttempt(due, word)) return 'repeated';
  if (hasFailed) return fail(tx, deps, order, due, word.answer.id);
  return 'attempt' in word ? settle(tx, deps, order, due, word.answer.id) : 'repeated';
}

/** A late refund that Stripe would not make has failed; does nothing when it was not this attempt that still waited. */
export async function keepRefusedLateRefund(
  tx: Tx,
  deps: PaymentDeps,
  { sessionId, orderId, attempt }: DueRefund,
  refusal: string,
): Promise<void> {
  const order = await lockOrder(tx, orderId);
  const due = order && (await lockLateRefund(tx, sessionId));
  if (!due || due.refundedAt || due.failedAt || due.attempt !== attempt) return;
  await noteMoney(tx, deps, order, [{ type: 'refund_failed', by: 'system' }]);
  await saveLateRefund(tx, sessionId, { failedAt: deps.clock.now() });
  deps.log.error({ orderId, sessionId, refusal }, 'Stripe refused a late refund');
}

/** After a failure an event may still be about that one. */
function isOfAttempt({ attempt }: DueRefund, word: LateRefundWord): boolean {
  return 'attempt' in word ? word.attempt === attempt : attempt === 1;
}

async function settle(tx: Tx, deps: PaymentDeps, order: Order, due: DueRefund, refundId: string) {
  const { sessionId, attempt, currency } = due;
  const at = deps.clock.now();
  const amountMinor = await heldOfSession(tx, order, sessionId);
  await noteMoney(tx, deps, order, [
    { type: 'late_payment_refunded', by: 'system', ...(currency === order.currency && { amountMinor }) },
  ]);
  const entry = { ...lateRefundEntry(order, { id: sessionId, attempt }, amountMinor), currency };
  await book(tx, [entry], { newId: deps.newId, at });
  await saveLateRefund(tx, sessionId, { refundId, refundedAt: at });
  return 'refunded' as const;
}

async function bounce(tx: Tx, deps: PaymentDeps, order: Order, due: DueRefund, word: LateRefundWord) {
  const { sessionId, attempt, currency } = due;
  const amountMinor = 'amountMinor' in word ? word.amountMinor : due.amountMinor;
  const entry = { ...bouncedLateRefundEntry(order, { id: sessionId, attempt }, amountMinor), currency };
  await book(tx, [entry], { newId: deps.newId, at: deps.clock.now() });
  return fail(tx, deps, order, due, word.answer.id);
}

async function fail(tx: Tx, deps: PaymentDeps, order: Order, due: DueRefund, refundId: string) {
  const { sessionId, amountMinor, currency } = due;
  await noteMoney(tx, deps, order, [{ type: 'refund_failed', by: 'system' }]);
  await saveLateRefund(tx, sessionId, { refundId, refundedAt: null, failedAt: deps.clock.now() });
  deps.log.error({ orderId: order.id, sessionId, refundId, amountMinor, currency }, 'late refund failed at Stripe');
  return 'refund_failed' as const;
}
