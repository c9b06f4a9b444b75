import type { Tx } from '@craftlane/service-kit/db';
import { hasOtherOpenChargeback, saveChargeback } from '../db/chargebacks.ts';
import type { Checkout } from '../db/checkouts.ts';
import { isStray } from '../db/stray-money.ts';
import type { PaymentDeps } from '../deps.ts';
import { thaw } from '../domain/thaw.ts';
import { shareOf } from './chargeback-share.ts';
import { loseChargeback } from './lose-chargeback.ts';
import { loseStrayPayment } from './lose-stray-payment.ts';
import { makeMove } from './make-move.ts';
import type { ChargedBack } from './open-chargeback.ts';
import { wakeOrderMoney } from './wake-order-money.ts';

/**
 * The bank has decided about an open chargeback of a locked order. When no other keeps it frozen, the order goes on with the time that
 * everything had left, and so does its money.
 */
export async function closeChargeback(
  tx: Tx,
  deps: PaymentDeps,
  { order, chargeback, checkout }: ChargedBack & { checkout: Checkout },
  verdict: 'won' | 'lost',
): Promise<void> {
  const closedAt = deps.clock.now();
  await saveChargeback(tx, { ...chargeback, status: verdict, closedAt });
  const isLast = !(await hasOtherOpenChargeback(tx, chargeback));
  const goingOn = isLast ? thaw(order, closedAt) : {};
  if (verdict === 'lost') {
    const lose = (await isStray(tx, order, checkout)) ? loseStrayPayment : loseChargeback;
    await lose(tx, deps, { order, chargeback, checkout }, goingOn);
  } else
    await makeMove(tx, deps, order, {
      move: 'win_chargeback',
      by: 'stripe',
      chargeback: await shareOf(tx, order, chargeback),
      changes: goingOn,
    });
  if (isLast) await wakeOrderMoney(tx, order.id);
  deps.log.warn({ orderId: order.id, chargebackId: chargeback.id, verdict }, 'chargeback decided');
}
