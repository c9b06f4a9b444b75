import type { Tx } from '@craftlane/service-kit/db';
import type { Chargeback } from '../db/chargebacks.ts';
import type { Order } from '../domain/order.ts';
import { proportion } from '../domain/proportion.ts';
import { workPayments } from './queue-refund.ts';

/** A chargeback of a locked order for its moves: with the work's share of it, all of it where the payment was for no work. */
export async function shareOf(tx: Tx, order: Order, { id, amountMinor, checkoutId }: Chargeback) {
  const payment = (await workPayments(tx, order)).find((each) => each.id === checkoutId);
  const shownMinor = payment ? proportion(amountMinor, payment.workMinor, payment.paidMinor) : amountMinor;
  return { id, amountMinor, shownMinor };
}
