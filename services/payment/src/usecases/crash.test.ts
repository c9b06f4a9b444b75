import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CrashPointName, crashPointNames } from '../crash-point.ts';
import { type ChildMarket, startChildMarket } from '../testing/child-market.ts';
import { connectAccount, earningsOf } from '../testing/earnings.ts';
import { inStatus } from '../testing/in-status.ts';
import { type Placed, profileOf } from '../testing/market.ts';
import { booksOf, ledgerOf, stripeOf } from '../testing/stripe-books.ts';

let market: ChildMarket;
beforeAll(async () => {
  market = await startChildMarket();
}, 60_000);
afterAll(() => market.stop());

/** What leads to a crash point, what the same person does again afterwards, and how Stripe and the order must be in the end. */
interface Case {
  /** Brings an order to before it. */
  before(): Promise<Placed>;
  /** Leads the process to its end; may be refused because of it. */
  until(placed: Placed): Promise<unknown>;
  /** Comes true after the restart. */
  isRight(placed: Placed): Promise<boolean>;
  /** How many objects of this business key Stripe has in the end. */
  objects(placed: Placed): Promise<number>;
}

const text = 'One corner was not as calm as promised.';

const cases: Record<CrashPointName, Case> = {
  'checkout.stripe-answered': {
    before: async () => ({ ...market.offer(), orderId: '', checkoutUrl: '', sessionId: '' }),
    until: (placed) => market.checkout(placed, { key: 'one-click' }),
    isRight: async (placed) => (await market.checkout(placed, { key: 'one-click' })).status === 201,
    objects: async () => (await stripeOf(market).checkout.sessions.list({ limit: 100 })).data.length,
  },
  'event.stored': {
    before: () => market.place(),
    until: ({ checkoutUrl }) => payCheckout(checkoutUrl),
    isRight: async (placed) => (await market.order(placed)).status === 'in_progress',
    objects: async ({ orderId }) =>
      (
        await market.rows(`select 1 from ledger_transactions where order_id = $1 and business_key like '%:paid'`, [
          orderId,
        ])
      ).length,
  },
  'refund.stripe-answered': {
    before: () => inStatus(market, 'awaiting_requirements'),
    until: (placed) => market.move(placed, 'buyer', 'cancel', { reason: text }),
    isRight: async (placed) => (await market.order(placed)).timeline.some(({ type }) => type === 'refunded'),
    objects: async (placed) => (await booksOf(stripeOf(market), placed)).refunded / 8_400,
  },
  'account.stripe-answered': {
    before: () => inStatus(market, 'completed'),
    until: onboard,
    isRight: async (placed) => (await onboard(placed)).status === 200,
    objects: async ({ quote }) => {
      const { data } = await stripeOf(market).accounts.list({ limit: 100 });
      return data.filter(({ metadata }) => metadata?.freelancerId === quote.freelancerId).length;
    },
  },
  'transfer.stripe-answered': {
    before: async () => {
      const placed = await inStatus(market, 'completed');
      await connectAccount(market, placed);
      return placed;
    },
    until: clear,
    isRight: async (placed) => (await earningsOf(market, placed)).every(({ status }) => status === 'sent'),
    objects: async (placed) => (await transfersOf(placed)).length,
  },
  'reversal.stripe-answered': {
    before: async () => {
      const placed = await cases['transfer.stripe-answered'].before();
      await clear(placed);
      await until(() => cases['transfer.stripe-answered'].isRight(placed));
      return placed;
    },
    until: ({ orderId, quote }) =>
      market.request('POST', `/api/payment/orders/${orderId}/refund`, {
        as: quote.freelancerId,
        body: { refundMinor: 4_000, reason: text },
      }),
    isRight: async (placed) => (await earningsOf(market, placed)).every(({ reversedMinor }) => reversedMinor === 3_600),
    objects: async (placed) => (await transfersOf(placed))[0]?.reversals.data.length ?? 0,
  },
};

test.each(crashPointNames)(
  'killed at %s: after the restart all is done, once',
  async (crashAt) => {
    const { before, until: lead, isRight, objects } = cases[crashAt];
    await market.restart();
    const placed = await before();
    const [doomed] = await market.restart({ crashAt });
    await lead(placed).catch(() => undefined);
    expect(await doomed?.ended).toBe('SIGKILL');
    await market.restart();
    await until(() => isRight(placed), { timeoutMs: 30_000 });
    expect(await objects(placed)).toBe(1);
    await market.balances();
    const isEven = async () => (await ledgerOf(market, placed)) === (await atStripe(placed));
    if (placed.orderId) await until(isEven, { timeoutMs: 30_000 });
  },
  120_000,
);

async function onboard({ quote }: Placed) {
  const as = quote.freelancerId;
  market.peer.stub('user', 'GET', `/api/users/${as}`, () => ({ status: 200, body: profileOf(as) }));
  return market.request('POST', '/api/payment/payout-account/onboarding', { as, body: { country: 'DE' } });
}

/** Makes the clearing's time be over; the process that finds it is killed. */
async function clear(placed: Placed): Promise<void> {
  await market.rows('update earnings set clears_at = created_at where order_id = $1', [placed.orderId]);
  for (const { id } of await earningsOf(market, placed)) await market.runJob('clear_earning', { earningId: id });
}

async function transfersOf({ orderId }: Placed) {
  return (await stripeOf(market).transfers.list({ transfer_group: `order:${orderId}` })).data;
}

/** What the platform has of an order by Stripe's own lists. */
async function atStripe(placed: Placed): Promise<number> {
  const { paid, refunded } = await booksOf(stripeOf(market), placed);
  const sent = (await transfersOf(placed)).reduce((sum, each) => sum + each.amount - each.amount_reversed, 0);
  return paid - refunded - sent;
}
