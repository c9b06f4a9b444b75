import type { Tx } from '@craftlane/service-kit/db';
import { type Chargeback, findChargeback, insertChargeback } from '../db/chargebacks.ts';
import type { Checkout } from '../db/checkouts.ts';
import type { PaymentDeps } from '../deps.ts';
import type { Order } from '../domain/order.ts';
import type { StripeDispute } from '../domain/stripe-dispute.ts';
import { shareOf } from './chargeback-share.ts';
import { makeMove } from './make-move.ts';

/** An order with one of its chargebacks. */
export interface ChargedBack {
  order: Order;
  chargeback: Chargeback;
}

/** Freezes a locked order because the buyer's bank took a payment, in the same transaction in which that is noted and booked. */
export async function openChargeback(
  tx: Tx,
  deps: PaymentDeps,
  { order, checkout, dispute }: { order: Order; checkout: Checkout; dispute: StripeDispute },
): Promise<ChargedBack> {
  const { id, amountMinor, currency, reason, evidenceDueAt } = dispute;
  const openedAt = deps.clock.now();
  await insertChargeback(tx, {
    id,
    orderId: order.id,
    checkoutId: checkout.id,
    amountMinor,
    currency,
    reason,
    status: 'open',
    evidenceDueAt,
    openedAt,
  });
  const chargeback = await findChargeback(tx, id);
  if (!chargeback) throw new Error(`Chargeback ${id} is not there.`);
  const frozen = await makeMove(tx, deps, order, {
    move: 'open_chargeback',
    by: 'stripe',
    chargeback: await shareOf(tx, order, chargeback),
    changes: { frozenAt: order.frozenAt ?? openedAt },
  });
  deps.log.warn({ orderId: order.id, chargebackId: id, amountMinor, currency, reason }, 'chargeback opened');
  return { order: frozen, chargeback };
}
