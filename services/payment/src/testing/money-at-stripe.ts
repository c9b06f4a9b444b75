import type { MarketActions, Placed } from './market.ts';
import { booksOf, stripeOf } from './stripe-books.ts';

/** What the platform has of an order by Stripe's own lists, in minor units; what banks called back and did not return is not there. */
export async function moneyAtStripe(market: MarketActions, placed: Placed): Promise<number> {
  const { paid, refunded } = await booksOf(stripeOf(market), placed);
  const sent = (await transfersOf(market, placed)).reduce((sum, each) => sum + each.amount - each.amount_reversed, 0);
  const calledBack = (await disputesOf(market, placed)).reduce((sum, each) => sum + each, 0);
  return paid - refunded - sent - calledBack;
}

/** The transfers of an order at Stripe. */
export async function transfersOf(market: MarketActions, { orderId }: Placed) {
  return (await stripeOf(market).transfers.list({ transfer_group: `order:${orderId}`, limit: 100 })).data;
}

/** The refunds of an order at Stripe. */
export async function refundsOf(market: MarketActions, placed: Placed) {
  const refunds = (await chargesOf(market, placed)).map(({ id: charge }) =>
    stripeOf(market).refunds.list({ charge, limit: 100 }),
  );
  return (await Promise.all(refunds)).flatMap(({ data }) => data);
}

/** The charges of an order at Stripe. */
export async function chargesOf(market: MarketActions, { orderId }: Placed) {
  return (await stripeOf(market).charges.list({ transfer_group: `order:${orderId}`, limit: 100 })).data;
}

async function disputesOf(market: MarketActions, placed: Placed): Promise<number[]> {
  const disputes = (await chargesOf(market, placed)).map(({ id: charge }) =>
    stripeOf(market).disputes.list({ charge, limit: 100 }),
  );
  const all = (await Promise.all(disputes)).flatMap(({ data }) => data);
  return all.filter(({ status }) => status !== 'won').map(({ amount }) => amount);
}
