import type { Tx } from '@craftlane/service-kit/db';
import { addJob } from '@craftlane/service-kit/jobs';
import { chargedBackByCheckout } from '../db/chargebacks.ts';
import { findCheckout } from '../db/checkouts.ts';
import { book } from '../db/ledger.ts';
import { listAdoptedPayments, lockRefundsOfPayment, type Refund, saveRefund } from '../db/refunds.ts';
import type { PaymentDeps } from '../deps.ts';
import { moneyLine } from '../domain/advance-order.ts';
import type { Order } from '../domain/order.ts';
import { countedRefundEntry } from '../domain/postings.ts';
import { jobs } from '../jobs.ts';
import { noteBeside } from './store-order.ts';

/**
 * Lets what went back by hand count for refunds of a locked order that Stripe has too little left for: these shrink to what is left and are
 * asked for anew, and what was held for the rest is the platform's again. Does nothing while there is enough. Safe to repeat.
 */
export async function countAdoptedRefunds(tx: Tx, deps: PaymentDeps, order: Order): Promise<void> {
  for (const checkoutId of await listAdoptedPayments(tx, order.id)) {
    const rows = await lockRefundsOfPayment(tx, order.id, checkoutId);
    let excessMinor = sumOf(rows) - (await paidMinorOf(tx, order, checkoutId));
    for (const refund of rows.filter(({ status }) => status === 'due' || status === 'failed')) {
      const amountMinor = Math.min(excessMinor, refund.amountMinor);
      if (amountMinor <= 0) break;
      excessMinor -= amountMinor;
      await shrink(tx, deps, order, refund, amountMinor);
    }
  }
}

async function shrink(tx: Tx, deps: PaymentDeps, order: Order, refund: Refund, byMinor: number): Promise<void> {
  const { id, attempt, amountMinor, shownMinor } = refund;
  const at = deps.clock.now();
  await book(tx, [countedRefundEntry(order, { id, attempt }, byMinor)], { newId: deps.newId, at });
  await noteBeside(tx, deps, order, moneyLine('refund_counted', Math.min(byMinor, shownMinor)));
  if (byMinor === amountMinor) return saveRefund(tx, id, { status: 'moot', settledAt: at });
  await saveRefund(tx, id, {
    status: 'due',
    amountMinor: amountMinor - byMinor,
    shownMinor: Math.max(0, shownMinor - byMinor),
    attempt: attempt + 1,
    refusal: null,
    settledAt: null,
  });
  await addJob(tx, jobs.sendRefund, { refundId: id }, { jobKey: jobs.key.orderRefund(id) });
}

/** What of a payment no bank took. */
async function paidMinorOf(tx: Tx, { id: orderId }: Order, checkoutId: string): Promise<number> {
  const checkout = await findCheckout(tx, checkoutId);
  const chargedBack = await chargedBackByCheckout(tx, orderId);
  return (checkout?.paidMinor ?? 0) - (chargedBack.get(checkoutId) ?? 0);
}

function sumOf(rows: readonly Refund[]): number {
  return rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
