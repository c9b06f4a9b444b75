import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import type { ChildMarket } from './child-market.ts';
import type { CrashCase } from './crash-run.ts';
import { connectAccount, earningsOf, untilEarnings } from './earnings.ts';
import { inStatus } from './in-status.ts';
import { sayExpired } from './late-payment.ts';
import type { Placed } from './market.ts';
import { refundsOf, transfersOf } from './money-at-stripe.ts';

type Steps = Omit<CrashCase, 'at'>;

/** Half of the work's price; half of the buyer's fee goes with it. */
const PART_MINOR = 4_000;
/** The freelancer's part of it. */
const EARNED_PART_MINOR = 3_600;

/** Less than was paid goes back, so that Stripe itself would not refuse it twice. */
const aRefund: Steps = {
  during: 'a refund of a part',
  before: (market) => inStatus(market, 'completed'),
  lead: giveBack,
  isRight: async (market, placed) =>
    (await market.order(placed)).timeline.filter(({ type }) => type === 'refunded').length === 1 &&
    (await hasNoJob(market, 'send_refund', await refundIdOf(market, placed))),
  count: async (market, placed) => {
    const key = `order:${placed.orderId}:refund:${await refundIdOf(market, placed)}`;
    return (await refundsOf(market, placed)).filter(({ metadata }) => metadata?.businessKey === key).length;
  },
};

const aLateRefund: Steps = {
  during: 'the way back of late money',
  before: async (market) => {
    const placed = await market.place();
    await sayExpired(market, placed);
    await market.untilStatus(placed, 'expired');
    return placed;
  },
  lead: (_, { checkoutUrl }) => payCheckout(checkoutUrl),
  isRight: async (market, placed) => (await market.order(placed)).timeline.at(-1)?.type === 'late_payment_refunded',
  count: async (market, placed) => (await refundsOf(market, placed)).length,
};

const aTransfer: Steps = {
  during: 'a transfer',
  before: async (market) => {
    const placed = await inStatus(market, 'completed');
    await connectAccount(market, placed);
    return placed;
  },
  lead: clear,
  isRight: async (market, placed) => {
    const [earning] = await earningsOf(market, placed);
    return earning?.status === 'sent' && (await hasNoJob(market, 'send_earning', earning.id));
  },
  count: async (market, placed) => {
    const [earning] = await earningsOf(market, placed);
    const key = `order:${placed.orderId}:earning:${earning?.id}`;
    return (await transfersOf(market, placed)).filter(({ metadata }) => metadata.businessKey === key).length;
  },
};

const aReversal: Steps = {
  during: 'a reversal of a part',
  before: async (market) => {
    const placed = await aTransfer.before(market);
    await clear(market, placed);
    await untilEarnings(market, placed, ({ status }) => status === 'sent');
    return placed;
  },
  lead: giveBack,
  isRight: async (market, placed) => {
    const isReversed = (await earningsOf(market, placed)).every(
      ({ reversedMinor }) => reversedMinor === EARNED_PART_MINOR,
    );
    return isReversed && (await hasNoJob(market, 'send_reversal', await reversalIdOf(market, placed)));
  },
  count: async (market, placed) => {
    const key = `order:${placed.orderId}:reversal:${await reversalIdOf(market, placed)}`;
    const made = (await transfersOf(market, placed)).flatMap(({ reversals }) => reversals.data);
    return made.filter(({ metadata }) => metadata?.businessKey === key).length;
  },
};

/** Crashes while money goes back to a buyer, or to a freelancer and back from there. */
export const crashesOfMoney: readonly CrashCase[] = [
  { at: 'refund.stored', ...aRefund },
  { at: 'refund.stripe-answered', ...aRefund },
  { at: 'refund.recorded', ...aRefund },
  { at: 'late-refund.stripe-answered', ...aLateRefund },
  { at: 'transfer.stored', ...aTransfer },
  { at: 'transfer.stripe-answered', ...aTransfer },
  { at: 'transfer.recorded', ...aTransfer },
  { at: 'reversal.stored', ...aReversal },
  { at: 'reversal.stripe-answered', ...aReversal },
  { at: 'reversal.recorded', ...aReversal },
];

function giveBack(market: ChildMarket, placed: Placed) {
  return market.move(placed, 'freelancer', 'refund', {
    refundMinor: PART_MINOR,
    reason: 'One corner was not as calm as promised.',
  });
}

/** Makes the clearing's time be over; the process that finds it is killed. */
async function clear(market: ChildMarket, placed: Placed): Promise<void> {
  await market.rows('update earnings set clears_at = created_at where order_id = $1', [placed.orderId]);
  for (const { id } of await earningsOf(market, placed)) await market.runJob('clear_earning', { earningId: id });
}

async function hasNoJob(market: ChildMarket, name: string, id: string): Promise<boolean> {
  return (await market.waitingJobs(name, id)).length === 0;
}

async function refundIdOf(market: ChildMarket, placed: Placed): Promise<string> {
  return onlyIdIn(market, 'refunds', placed);
}

async function reversalIdOf(market: ChildMarket, placed: Placed): Promise<string> {
  return onlyIdIn(market, 'transfer_reversals', placed);
}

async function onlyIdIn(market: ChildMarket, table: 'refunds' | 'transfer_reversals', { orderId }: Placed) {
  const rows = await market.rows<{ id: string }>(`select id from ${table} where order_id = $1`, [orderId]);
  const [row] = rows;
  if (!row || rows.length > 1) throw new Error(`There are ${rows.length} ${table} of order ${orderId}.`);
  return row.id;
}
