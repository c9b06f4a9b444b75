import { sql } from 'drizzle-orm';
import type Stripe from 'stripe';
import { earningsOf } from '../earnings.ts';
import { booksOf, stripeOf } from '../stripe-books.ts';
import { inTime } from './in-time.ts';
import { earnedMinor, isFrozen, type ModelOrder } from './model-order.ts';
import { statusOf } from './status-of.ts';
import type { Walking } from './walking.ts';

/** What the service, its ledger and Stripe say about one order, in minor units; credit balances are positive. */
interface Books {
  status: string;
  backMinor: number;
  tipsMinor: number;
  held: number;
  fees: number;
  losses: number;
  disputed: number;
  /** What the freelancer has and what was sent to them. */
  freelancer: number;
  paidAtStripe: number;
  refundedAtStripe: number;
  /** What the ledger says Stripe has, and what is so by Stripe's own lists. */
  isStripeRight: boolean;
  isSentRight: boolean;
  isNothingBelowZero: boolean;
}

/** All the books are read each time. */
const ASK_EVERY_MS = 250;

/** Waits until all money has come to rest, and throws when order, ledger and Stripe are not as the model says. */
export async function compareBooks(walking: Walking): Promise<void> {
  const wanted = JSON.stringify(wantedBooks(walking.model));
  let seen = '';
  try {
    await inTime(async () => {
      seen = JSON.stringify(await seenBooks(walking));
      return seen === wanted;
    }, ASK_EVERY_MS);
  } catch (cause) {
    throw new Error([`wanted ${wanted}`, `  seen ${seen}`, ...(await unfinished(walking))].join('\n'), { cause });
  }
}

/** What money of an order waits for, and the jobs about it, for whoever has to find out why it did not come to rest. */
async function unfinished({ market, placed }: Walking): Promise<string[]> {
  const money = await market.rows<{ id: string }>(
    `select 'earning' as what, id, status from earnings where order_id = $1
      union all select 'refund', id, status from refunds where order_id = $1
      union all select 'reversal', id, status from transfer_reversals where order_id = $1`,
    [placed.orderId],
  );
  const jobs = await Promise.all(
    money.map(({ id }) =>
      market.db.execute(sql`
        select task_identifier, jobs.attempts, jobs.run_at, jobs.locked_at, jobs.last_error
        from graphile_worker.jobs join graphile_worker._private_jobs as stored using (id)
        where stored.payload::text like ${`%${id}%`}`),
    ),
  );
  return [...money, ...jobs.flat()].map((row) => JSON.stringify(row));
}

function wantedBooks(order: ModelOrder): Books {
  const isOpen = ['waiting', 'working', 'revising', 'delivered', 'disputed'].includes(order.status);
  const isPaid = order.payments.length > 0;
  const isCompleted = order.status === 'completed';
  const commission = isCompleted ? order.commissionMinor - order.commissionBackMinor : 0;
  return {
    status: statusOf(order.status),
    backMinor: order.backMinor,
    tipsMinor: order.tipsMinor,
    held: isOpen ? order.priceMinor : 0,
    fees: isPaid ? order.feeMinor - order.feeBackMinor + commission : 0,
    losses: -order.keptLostMinor || 0,
    disputed: -openMinor(order) || 0,
    freelancer: earnedMinor(order),
    paidAtStripe: order.payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    refundedAtStripe: order.backMinor + order.feeBackMinor - order.keptHeldMinor,
    isStripeRight: true,
    isSentRight: true,
    isNothingBelowZero: true,
  };
}

async function seenBooks({ market, placed, model }: Walking): Promise<Books> {
  const order = await market.order(placed);
  const stripe = stripeOf(market);
  const ledger = await ledgerOf({ market, placed });
  const of = (account: string) => -(ledger.get(account) ?? 0) || 0;
  const { paid, refunded } = await booksOf(stripe, placed);
  const { data: charges } = await stripe.charges.list({ transfer_group: `order:${placed.orderId}`, limit: 100 });
  const { data: transfers } = await stripe.transfers.list({ transfer_group: `order:${placed.orderId}`, limit: 100 });
  const sent = transfers.reduce((sum, { amount, amount_reversed: back }) => sum + amount - back, 0);
  const earnings = await earningsOf(market, placed);
  const noted = earnings.reduce((sum, { sentMinor, reversedMinor }) => sum + sentMinor - reversedMinor, 0);
  const kept = await keptOf(stripe, charges);
  return {
    status: order.status,
    backMinor: order.refundedMinor,
    tipsMinor: order.tipsMinor,
    held: of('held'),
    fees: of('platform:fees'),
    losses: of('platform:losses'),
    disputed: of('platform:disputed'),
    freelancer: of('clearing') + of('available') + of('debt') + sent,
    paidAtStripe: paid,
    refundedAtStripe: refunded,
    isStripeRight: -of('stripe') === paid - refunded - sent - kept,
    isSentRight: sent === noted && !earnings.some(({ status }) => isStuck(status, model)),
    isNothingBelowZero: of('held') >= 0 && (await isSolvent({ market, placed })),
  };
}

/** Whether an earning with this status has not come to rest: with an account nothing waits for one, unless its order stands still. */
function isStuck(status: string, model: ModelOrder): boolean {
  return status === 'sending' || (status === 'available' && model.isConnected && !isFrozen(model));
}

/** Balances of one order by what kind of account they are on, debit positive. */
async function ledgerOf({ market, placed }: Pick<Walking, 'market' | 'placed'>): Promise<Map<string, number>> {
  const rows = await market.rows<{ account: string; sum: number }>(
    `select case when account like 'order:%' then 'held' when account like 'freelancer:%' then split_part(account, ':', 3) else account end
      as account, sum(amount_minor)::int as sum from ledger_postings join ledger_transactions on ledger_transactions.id = transaction_id
     where order_id = $1 group by 1`,
    [placed.orderId],
  );
  return new Map(rows.map(({ account, sum }) => [account, sum]));
}

/** Whether no balance of the freelancer has the wrong sign; a debt of one order is paid by the earnings of another. */
async function isSolvent({ market, placed }: Pick<Walking, 'market' | 'placed'>): Promise<boolean> {
  const rows = await market.rows<{ account: string; sum: number }>(
    'select account, sum(amount_minor)::int as sum from ledger_postings where account like $1 group by 1',
    [`freelancer:${placed.quote.freelancerId}:%`],
  );
  return rows.every(({ account, sum }) => (account.endsWith(':debt') ? sum >= 0 : sum <= 0));
}

/** What the disputes of these charges hold or kept, by Stripe's own list. */
async function keptOf(stripe: Stripe, charges: readonly Stripe.Charge[]): Promise<number> {
  const disputed = charges.filter(({ disputed }) => disputed);
  const lists = await Promise.all(disputed.map(({ id }) => stripe.disputes.list({ charge: id, limit: 100 })));
  const disputes = lists.flatMap(({ data }) => data).filter(({ status }) => status !== 'won');
  return disputes.reduce((sum, { amount }) => sum + amount, 0);
}

/** What banks are still thinking about. */
function openMinor({ payments }: ModelOrder): number {
  return payments.reduce((sum, { bank, bankMinor }) => sum + (bank === 'open' ? bankMinor : 0), 0);
}
