import type { Actor } from '@craftlane/service-kit/auth';
import { type Tx, transact } from '@craftlane/service-kit/db';
import { AppError, notFound } from '@craftlane/service-kit/errors';
import { type Checkout, findCheckoutOfPayment } from '../db/checkouts.ts';
import { type Difference, explainOpenDifference, findOpenDifference } from '../db/differences.ts';
import { book } from '../db/ledger.ts';
import { lockOrder } from '../db/orders.ts';
import { findOwnRecord } from '../db/own-books.ts';
import { insertRefund } from '../db/refunds.ts';
import type { PaymentDeps } from '../deps.ts';
import { moneyLine } from '../domain/advance-order.ts';
import type { StripeRecord } from '../domain/book-check.ts';
import { creditNote, orderFact } from '../domain/documents.ts';
import type { Order } from '../domain/order.ts';
import { adoptedRefundEntry } from '../domain/postings.ts';
import { countAdoptedRefunds } from './count-adopted-refunds.ts';
import { issueDocuments } from './issue-documents.ts';
import { logMoneyAction, requireOperator } from './operator-action.ts';
import { noteMoney } from './store-order.ts';

/**
 * An operator takes a refund that somebody made at Stripe by hand into the books, so that both agree. The platform bears it; where a refund of
 * the order finds too little left at Stripe because of it, that one shrinks to what is left. Throws NOT_FOUND for who is no operator and when there is
 * no such open difference, ILLEGAL_TRANSITION unless it went through and the books know nothing of it, UNAVAILABLE.
 */
export async function adoptRefund(
  deps: PaymentDeps,
  actor: Actor,
  { differenceId, reason }: { differenceId: string; reason: string },
): Promise<Record<string, never>> {
  requireOperator(actor);
  const difference = await findOpenDifference(deps.db, differenceId);
  if (difference?.kind !== 'refund') throw notFound('no open difference about a refund');
  const { refund, checkout } = await outsideRefund(deps, difference);
  await transact(deps.db, async (tx) => {
    const order = await lockOrder(tx, checkout.orderId);
    if (!order || order.currency !== refund.currency) throw notAdoptable();
    if (!(await explainOpenDifference(tx, differenceId, deps.clock.now()))) throw notFound('no open difference');
    await takeIn(tx, deps, order, { refund, checkout, actor, reason });
  });
  return {};
}

/** What Stripe says of it now, and the payment it went back of. */
async function outsideRefund({ db, books }: PaymentDeps, { stripeId }: Difference) {
  const refund = await books.find('refund', stripeId);
  if (refund?.state !== 'moved' || !refund.paymentIntentId) throw notAdoptable();
  const checkout = await findCheckoutOfPayment(db, refund.paymentIntentId);
  if (!checkout || (await findOwnRecord(db, refund))) throw notAdoptable();
  return { refund, checkout };
}

interface Adoption {
  refund: StripeRecord;
  checkout: Checkout;
  actor: Actor;
  reason: string;
}

async function takeIn(
  tx: Tx,
  deps: PaymentDeps,
  order: Order,
  { refund, checkout, actor, reason }: Adoption,
): Promise<void> {
  const { amountMinor, currency, id: stripeRefundId } = refund;
  const [id, at] = [deps.newId(), deps.clock.now()];
  await insertRefund(tx, {
    id,
    orderId: order.id,
    checkoutId: checkout.id,
    cause: 'adopt',
    amountMinor,
    shownMinor: amountMinor,
    currency,
    status: 'succeeded',
    stripeRefundId,
    refusal: null,
    attempt: 1,
    createdAt: at,
    settledAt: at,
  });
  await book(tx, [adoptedRefundEntry(order, id, amountMinor)], { newId: deps.newId, at });
  await countAdoptedRefunds(tx, deps, order);
  const borne = moneyLine('loss_borne', amountMinor);
  await noteMoney(tx, deps, order, [{ type: 'refunded', by: 'system', amountMinor }, ...borne]);
  const details = { stripeId: stripeRefundId, amountMinor };
  await logMoneyAction(tx, deps, actor, { action: 'adopt_refund', orderId: order.id, reason, details });
  await issueDocuments(tx, deps, order, [creditNote(id, amountMinor)], { corrects: invoiced(order, checkout) });
}

/** What the invoice of a payment is about. */
function invoiced(order: Order, { kind, id, subjectId }: Checkout): string {
  if (kind === 'order') return orderFact(order);
  return `${kind}:${kind === 'extra' ? subjectId : id}`;
}

function notAdoptable(): AppError {
  return new AppError(
    'ILLEGAL_TRANSITION',
    'Only a refund that went through, and that the books do not have, can be taken in.',
  );
}
