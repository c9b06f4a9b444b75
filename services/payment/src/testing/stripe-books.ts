import postgres from 'postgres';
import Stripe from 'stripe';
import type { MarketActions, Placed } from './market.ts';

/** The SDK, pointed at the sandbox of a market. */
export function stripeOf({ sandbox }: Pick<MarketActions, 'sandbox'>): Stripe {
  const { hostname: host, port } = new URL(sandbox.url);
  return new Stripe(sandbox.secretKey, { host, port, protocol: 'http', telemetry: false });
}

/** Rows of the sandbox's own database: what no endpoint of Stripe tells or does. */
export async function sandboxRows({ sandbox }: Pick<MarketActions, 'sandbox'>, query: string, values: string[]) {
  const sql = postgres(sandbox.config.databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    return [...(await sql.unsafe(query, values))];
  } finally {
    await sql.end();
  }
}

/** What Stripe took and gave back for an order, in minor units. */
export async function booksOf(stripe: Stripe, { orderId }: Placed): Promise<{ paid: number; refunded: number }> {
  const { data } = await stripe.charges.list({ transfer_group: `order:${orderId}`, limit: 100 });
  const paid = data.filter((charge) => charge.paid);
  return {
    paid: paid.reduce((sum, charge) => sum + charge.amount, 0),
    refunded: paid.reduce((sum, charge) => sum + charge.amount_refunded, 0),
  };
}

/** Somebody gives a part of an order's payment back on Stripe's own pages; answers the refund's id. */
export async function refundByHand(market: MarketActions, { orderId }: Placed, amount: number): Promise<string> {
  const { data } = await stripeOf(market).charges.list({ transfer_group: `order:${orderId}` });
  const charge = data.find(({ paid }) => paid)?.id ?? '';
  return (await stripeOf(market).refunds.create({ charge, amount })).id;
}

/** What the ledger says this order moved on the account `stripe`, in minor units. */
export async function ledgerOf(market: MarketActions, { orderId }: Placed): Promise<number> {
  const [row] = await market.rows<{ total: number }>(
    `select coalesce(sum(amount_minor), 0)::int as total from ledger_postings
     join ledger_transactions on ledger_transactions.id = transaction_id where account = 'stripe' and order_id = $1`,
    [orderId],
  );
  return row?.total ?? Number.NaN;
}

/** What all of Stripe's own lists say the platform has by order, in minor units: payments less refunds, transfers and what banks hold or kept. */
export async function stripeByOrder(market: Pick<MarketActions, 'sandbox'>): Promise<Map<string, number>> {
  const stripe = stripeOf(market);
  const page = { limit: 100 };
  const byOrder = new Map<string, number>();
  const orders = new Map<string, string>();
  const add = (group: string | null, amount: number) => {
    const order = group?.replace(/^order:/, '') ?? '';
    byOrder.set(order, (byOrder.get(order) ?? 0) + amount);
  };
  for await (const { id, paid, amount, amount_refunded, transfer_group } of stripe.charges.list(page)) {
    orders.set(id, transfer_group ?? '');
    if (paid) add(transfer_group, amount - amount_refunded);
  }
  for await (const { amount, amount_reversed, transfer_group } of stripe.transfers.list(page))
    add(transfer_group, amount_reversed - amount);
  for await (const { status, amount, charge } of stripe.disputes.list(page))
    if (status !== 'won') add(orders.get(String(charge)) ?? null, -amount);
  return byOrder;
}
