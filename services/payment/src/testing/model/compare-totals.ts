import type { MarketActions } from '../market.ts';
import { stripeByOrder } from '../stripe-books.ts';
import { inTime } from './in-time.ts';

/** All of Stripe's lists are read each time. */
const ASK_EVERY_MS = 500;

/**
 * Waits until the ledger says of every order of a market to the cent what all of Stripe's lists say, and throws when it does not: what a leap of
 * the time let fall due may still be under way. The ledger sums to zero all the while.
 */
export async function compareTotals(market: MarketActions): Promise<void> {
  let differences: string[] = [];
  try {
    await inTime(async () => {
      differences = await differencesIn(market);
      return differences.length === 0;
    }, ASK_EVERY_MS);
  } catch (cause) {
    throw new Error(['The ledger and Stripe differ.', ...differences].join('\n'), { cause });
  }
}

async function differencesIn(market: MarketActions): Promise<string[]> {
  await market.balances();
  const rows = await market.rows<{ order: string; sum: number }>(
    `select coalesce(order_id::text, '') as order, sum(amount_minor)::int as sum from ledger_postings
     join ledger_transactions on ledger_transactions.id = transaction_id where account = 'stripe' group by 1`,
  );
  const ledger = new Map(rows.map(({ order, sum }) => [order, sum]));
  const stripe = await stripeByOrder(market);
  return [...new Set([...ledger.keys(), ...stripe.keys()])]
    .map((order) => ({ order, inLedger: ledger.get(order) ?? 0, atStripe: stripe.get(order) ?? 0 }))
    .filter(({ inLedger, atStripe }) => inLedger !== atStripe)
    .map((difference) => JSON.stringify(difference));
}
