import { earningsOf } from '../earnings.ts';
import { booksOf, stripeOf } from '../stripe-books.ts';
import { inTime } from './in-time.ts';
import { earnedMinor, type ModelOrder } from './model-order.ts';
import type { Walking } from './walk.ts';
import { statusOf } from './world-steps.ts';

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

/** Waits until all money has come to rest, and throws when order, ledger and Stripe are not as the model says. */
export async function compareBooks(walking: Walking): Promise<void> {
  const wanted = JSON.stringify(wantedBooks(walking.model));
  let seen = '';
  try {
    await inTime(async () => {
      seen = JSON.stringify(await seenBooks(walking));
      return seen === wanted;
    });
  } catch (cause) {
    throw new Error(`wanted ${wanted}\n  seen ${seen}`, { cause });
  }
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
    disputed: -sumOf(order, 'open') || 0,
    freelancer: earnedMinor(order),
    paidAtStripe: order.payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    refundedAtStripe: order.backMinor + order.feeBackMinor - order.keptHeldMinor,
    isStripeRight: true,
    isSentRight: true,
    isNothingBelowZero: true,
  };
}

async function seenBooks({ market, placed }: Walking): Promise<Books> {
  const order = await market.order(placed);
  const stripe = stripeOf(market);
  const ledger = await ledgerOf({ market, placed });
  const of = (account: string) => -(ledger.get(account) ?? 0) || 0;
  const { paid, refunded } = await booksOf(stripe, placed);
  const { data: transfers } = await stripe.transfers.list({ transfer_group: `order:${placed.orderId}`, limit: 100 });
  const sent = transfers.reduce((sum, { amount, amount_reversed: back }) => sum + amount - back, 0);
  const earnings = await earningsOf(market, placed);
  const noted = earnings.reduce((sum, { sentMinor, reversedMinor }) => sum + sentMinor - reversedMinor, 0);
  const { kept } = await chargedBack({ market, placed });
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
    isSentRight: sent === noted && earnings.every(({ status }) => status !== 'sending'),
    isNothingBelowZero: of('held') >= 0 && (await isSolvent({ market, placed })),
  };
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

/** What banks hold or kept of the order's payments. */
async function chargedBack({ market, placed }: Pick<Walking, 'market' | 'placed'>): Promise<{ kept: number }> {
  const [row] = await market.rows<{ kept: number }>(
    `select coalesce(sum(amount_minor), 0)::int as kept from chargebacks where order_id = $1 and status <> 'won'`,
    [placed.orderId],
  );
  return { kept: row?.kept ?? 0 };
}

function sumOf({ payments }: ModelOrder, bank: 'open' | 'kept'): number {
  return payments.filter((each) => each.bank === bank).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
