import type { Tx } from '@craftlane/service-kit/db';
import type { Checkout } from '../db/checkouts.ts';
import { lockLateRefund, saveLateRefund } from '../db/due-refunds.ts';
import { book } from '../db/ledger.ts';
import { resolveSetAsidePayment } from '../db/set-aside-payments.ts';
import { heldOfSession } from '../db/stray-money.ts';
import type { PaymentDeps } from '../deps.ts';
import { moneyLine } from '../domain/advance-order.ts';
import type { Order } from '../domain/order.ts';
import { accounts, chargebackLostEntry } from '../domain/postings.ts';
import { shareOf } from './chargeback-share.ts';
import { makeMove } from './make-move.ts';
import type { ChargedBack } from './open-chargeback.ts';
import { noteBeside } from './store-order.ts';

/**
 * The bank keeps money that paid for nothing of a locked order, because it came late or was set aside: the order goes on as it was. What of
 * it is still held is used up, and when nothing is left there is nothing to give back any more; what had gone back already is the platform's
 * loss.
 */
export async function loseStrayPayment(
  tx: Tx,
  deps: PaymentDeps,
  { order, chargeback, checkout }: ChargedBack & { checkout: Checkout },
  goingOn: Partial<Order>,
): Promise<void> {
  const { id, amountMinor } = chargeback;
  const sessionId = checkout.sessionId ?? '';
  const heldMinor = await heldOfSession(tx, order, sessionId);
  const usedMinor = Math.min(heldMinor, amountMinor);
  if (heldMinor > 0 && usedMinor === heldMinor) await endReturn(tx, sessionId, deps.clock.now());
  const moved = await makeMove(tx, deps, order, {
    move: 'lose_stray_payment',
    by: 'stripe',
    chargeback: await shareOf(tx, order, chargeback),
    changes: goingOn,
  });
  const held = usedMinor > 0 ? [{ account: accounts.held(order.id), amountMinor: usedMinor }] : [];
  const entry = chargebackLostEntry(moved, { id, amountMinor }, held);
  await book(tx, [entry], { newId: deps.newId, at: deps.clock.now() });
  await noteBeside(tx, deps, moved, moneyLine('loss_borne', amountMinor - usedMinor));
}

/** Nobody has to give it back, or to decide about it, any more. */
async function endReturn(tx: Tx, sessionId: string, at: Date): Promise<void> {
  await resolveSetAsidePayment(tx, sessionId, at);
  const refund = await lockLateRefund(tx, sessionId);
  if (refund && !refund.refundedAt)
    await saveLateRefund(tx, sessionId, { refundedAt: at, refundId: null, failedAt: null });
}
