import type { Tx } from '@craftlane/service-kit/db';
import type { Checkout } from '../db/checkouts.ts';
import { book } from '../db/ledger.ts';
import { useUpRefunds } from '../db/refunds.ts';
import type { PaymentDeps } from '../deps.ts';
import { moneyLine } from '../domain/advance-order.ts';
import type { Order } from '../domain/order.ts';
import { takeEdge } from '../domain/order-graph.ts';
import { accounts, chargebackLostEntry, type Posting, sumOf } from '../domain/postings.ts';
import { shareOf } from './chargeback-share.ts';
import { makeMove } from './make-move.ts';
import type { ChargedBack } from './open-chargeback.ts';
import { noteBeside } from './store-order.ts';
import { takeBack } from './take-back.ts';

/**
 * The bank keeps a payment of a locked order. What was still held is used up by it, and an order under way is cancelled by that. After
 * the release, refunds of this payment that did not go through need not any more, as far as it took them; the rest is borne by the platform, or by the freelancer as
 * far as the payment earned them something.
 */
export async function loseChargeback(
  tx: Tx,
  deps: PaymentDeps,
  { order, chargeback, checkout }: ChargedBack & { checkout: Checkout },
  goingOn: Partial<Order>,
): Promise<void> {
  const { id, amountMinor } = chargeback;
  const isOfWork = checkout.kind !== 'tip';
  const isSettled = takeEdge(order, 'lose_chargeback', 'stripe').books === 'absorb';
  const waiting = { orderId: order.id, checkoutId: checkout.id, amountMinor, at: deps.clock.now() };
  // What was held for refunds that did not go through is used up, as far as the bank took it.
  const voided = isSettled ? await useUpRefunds(tx, waiting) : nothingUsed;
  const held = heldPostings(order, voided.usedMinor);
  const leftMinor = amountMinor - voided.usedMinor;
  const taken = isSettled ? await takeEarnings(tx, deps, order, { checkout, amountMinor: leftMinor }) : [];
  const moved = await makeMove(tx, deps, order, {
    move: 'lose_chargeback',
    by: 'stripe',
    chargeback: await shareOf(tx, order, chargeback),
    changes: {
      ...goingOn,
      chargedBackMinor: order.chargedBackMinor + (isOfWork ? amountMinor : 0),
      earningsTakenMinor: order.earningsTakenMinor + sumOf(taken),
    },
  });
  if (!isSettled) return;
  const entry = chargebackLostEntry(moved, { id, amountMinor }, [...held, ...taken]);
  await book(tx, [entry], { newId: deps.newId, at: deps.clock.now() });
  await noteBeside(tx, deps, moved, [
    ...moneyLine('refund_voided', voided.shownMinor),
    ...moneyLine('earnings_taken', sumOf(taken)),
    ...moneyLine('loss_borne', amountMinor - sumOf([...held, ...taken])),
  ]);
}

const nothingUsed = { usedMinor: 0, shownMinor: 0 };

function heldPostings(order: Order, amountMinor: number): Posting[] {
  return amountMinor > 0 ? [{ account: accounts.held(order.id), amountMinor }] : [];
}

async function takeEarnings(
  tx: Tx,
  deps: PaymentDeps,
  order: Order,
  { checkout, amountMinor }: { checkout: Checkout; amountMinor: number },
): Promise<Posting[]> {
  if (deps.settings.chargebackLossBearer === 'platform' || amountMinor <= 0) return [];
  return takeBack(tx, deps, order, {
    amountMinor,
    cause: 'lose_chargeback',
    isFrom: ({ checkoutId }) => checkoutId === checkout.id,
  });
}
