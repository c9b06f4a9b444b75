import { onboarded } from '@craftlane/stripe-sandbox/testing/accounts';
import { until } from '@craftlane/test-kit/wait';
import type { MarketActions, Placed } from './market.ts';
import { stripeOf } from './stripe-books.ts';

/** An earning as it is stored, its amounts as numbers. */
export interface StoredEarning {
  id: string;
  kind: 'work' | 'tip';
  status: string;
  amountMinor: number;
  takenBackMinor: number;
  withheldMinor: number;
  sentMinor: number;
  reversedMinor: number;
  refusal: string | null;
}

/** What an order earned, oldest first. */
export async function earningsOf(
  market: MarketActions,
  { orderId }: Pick<Placed, 'orderId'>,
): Promise<StoredEarning[]> {
  return market.rows<StoredEarning>(
    `select id, kind, status, refusal, amount_minor::int as "amountMinor", taken_back_minor::int as "takenBackMinor",
      withheld_minor::int as "withheldMinor", sent_minor::int as "sentMinor", reversed_minor::int as "reversedMinor"
    from earnings where order_id = $1 order by created_at, id`,
    [orderId],
  );
}

/** A job that failed twice pauses for ten seconds. */
const PATIENCE_MS = 45_000;

/** Makes the clearing's time be over and runs its job; waits until the earnings of the order have gone as far as they can. */
export async function clearEarnings(market: MarketActions, placed: Placed): Promise<StoredEarning[]> {
  await market.rows(`update earnings set clears_at = created_at where order_id = $1 and status = 'clearing'`, [
    placed.orderId,
  ]);
  const ids = (await earningsOf(market, placed)).map(({ id }) => id);
  for (const earningId of ids) await market.runJob('clear_earning', { earningId });
  await untilEarnings(market, placed, ({ status }) => status !== 'clearing');
  for (const id of ids)
    await until(async () => (await market.waitingJobs('send_earning', id)).length === 0, { timeoutMs: PATIENCE_MS });
  return earningsOf(market, placed);
}

/** Waits until every earning of an order is as `isThere` says, and answers them. */
export async function untilEarnings(
  market: MarketActions,
  placed: Placed,
  isThere: (earning: StoredEarning) => boolean,
): Promise<StoredEarning[]> {
  return until(
    async () => {
      const earnings = await earningsOf(market, placed);
      return earnings.every(isThere) && earnings;
    },
    { timeoutMs: PATIENCE_MS },
  );
}

/** A completed order whose freelancer owes half of it, because Stripe could not bring it back; answers the failed reversal. */
export async function owedReversal(market: MarketActions, placed: Placed): Promise<{ id: string; status: string }> {
  const account = await connectAccount(market, placed, { paysOut: true });
  await clearEarnings(market, placed);
  const stripe = stripeOf(market);
  await until(async () => {
    const { data } = await stripe.payouts.list({}, { stripeAccount: account });
    return data.some(({ status }) => status === 'paid');
  });
  const reason = 'One picture was not as bright as promised.';
  await market.move(placed, 'freelancer', 'refund', { refundMinor: 4_000, reason });
  return until(async () => {
    const [reversal] = await reversalsOf(market, placed);
    return reversal?.status === 'failed' && reversal;
  });
}

/** What is or was asked back of an order's earnings. */
export function reversalsOf(market: MarketActions, { orderId }: Pick<Placed, 'orderId'>) {
  return market.rows<{ id: string; status: string; attempt: number; refusal: string | null }>(
    'select id, status, attempt, refusal from transfer_reversals where order_id = $1',
    [orderId],
  );
}

const manualPayouts = { settings: { payouts: { schedule: { interval: 'manual' as const } } } };

/**
 * Gives a freelancer an account at Stripe that can receive earnings, as a finished onboarding would. What arrives stays there, unless it
 * `paysOut`.
 */
export async function connectAccount(
  market: MarketActions,
  { quote }: Pick<Placed, 'quote'>,
  { paysOut = false } = {},
): Promise<string> {
  const { id: stripeAccountId } = await onboarded(stripeOf(market), {}, paysOut ? {} : manualPayouts);
  await market.rows(
    `insert into payout_accounts (freelancer_id, stripe_idempotency_key, stripe_account_id, details_submitted, transfers_enabled,
      payouts_enabled, told_at, created_at) values ($1, $2, $3, true, true, true, now(), now())`,
    [quote.freelancerId, `freelancer:${quote.freelancerId}:account`, stripeAccountId],
  );
  return stripeAccountId;
}
