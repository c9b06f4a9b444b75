import { until } from '@craftlane/test-kit/wait';
import type { Market, Placed } from './market.ts';
import { stripeOf } from './stripe-books.ts';

/** The charges of an order's payments, in the order in which they were paid. */
export async function chargesOf(market: Market, { orderId }: Pick<Placed, 'orderId'>): Promise<string[]> {
  const { data } = await stripeOf(market).charges.list({ transfer_group: `order:${orderId}`, limit: 100 });
  return data.map(({ id }) => id).reverse();
}

/** The buyer's bank calls a payment back, the first one unless told otherwise; waits until the order knows. Answers the dispute's id. */
export async function callBack(
  market: Market,
  placed: Placed,
  { payment = 0, amountMinor }: { payment?: number; amountMinor?: number } = {},
): Promise<string> {
  const charge = (await chargesOf(market, placed))[payment];
  if (!charge) throw new Error(`The order has no payment ${payment}.`);
  const { id } = await market.sandbox.control.openDispute(charge, amountMinor ? { amount: amountMinor } : {});
  await until(async () => (await market.order(placed)).chargebacks.some((chargeback) => chargeback.id === id));
  return id;
}

/** The bank keeps what it called back; waits until the order knows. */
export async function loseChargeback(market: Market, placed: Placed, disputeId: string): Promise<void> {
  await market.sandbox.control.loseDispute(disputeId);
  await until(
    async () => (await market.order(placed)).chargebacks.find(({ id }) => id === disputeId)?.status === 'lost',
  );
}
