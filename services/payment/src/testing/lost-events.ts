import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { clearEarnings, connectAccount, earningsOf } from './earnings.ts';
import { inStatus } from './in-status.ts';
import type { CheckoutBody, Market, Placed } from './market.ts';
import { chargesOf, refundsOf } from './money-at-stripe.ts';
import { stripeOf } from './stripe-books.ts';

/** Something that happens at Stripe while no webhook comes. */
export interface LostEvent {
  what: string;
  /** Brings an order to before it, with webhooks. */
  prepare(market: Market): Promise<Placed>;
  happen(market: Market, placed: Placed): Promise<unknown>;
  /** Whether Stripe is done with it; some of it happens there by itself. */
  isDone?(market: Market, placed: Placed): Promise<boolean>;
  /** Whether order, money and account are as they must be once the events are known; false before. */
  isKnown(market: Market, placed: Placed): Promise<boolean>;
}

const PENDING_REFUNDS = '4000 0000 0000 7726';
const FAILING_REFUNDS = '4000 0000 0000 5126';

/** Everything that Stripe tells of by events alone. */
export const lostEvents: readonly LostEvent[] = [
  {
    what: 'a payment',
    prepare: (market) => market.place(),
    happen: (_, { checkoutUrl }) => payCheckout(checkoutUrl),
    isKnown: async (market, placed) => (await market.order(placed)).status === 'in_progress',
  },
  {
    what: 'the end of a session',
    prepare: (market) => market.place(),
    happen: (market, { sessionId }) => stripeOf(market).checkout.sessions.expire(sessionId),
    isKnown: async (market, placed) => (await market.order(placed)).status === 'expired',
  },
  {
    what: 'the payment of an extra',
    prepare: async (market) => {
      const placed = await inStatus(market, 'in_progress');
      await market.move(placed, 'freelancer', 'propose-extra', { title: 'Another view', priceMinor: 2_000, days: 2 });
      const { change } = await market.order(placed);
      return openedFor(market, placed, { extraRequestId: change?.id });
    },
    happen: (_, { checkoutUrl }) => payCheckout(checkoutUrl),
    isKnown: async (market, placed) => (await market.order(placed)).extrasMinor === 2_000,
  },
  {
    what: 'the payment of a tip',
    prepare: async (market) => openedFor(market, await inStatus(market, 'completed'), { tipMinor: 700 }),
    happen: (_, { checkoutUrl }) => payCheckout(checkoutUrl),
    isKnown: async (market, placed) => (await market.order(placed)).tipsMinor === 700,
  },
  {
    what: 'the arrival of a refund that was pending',
    prepare: (market) => paidBy(market, PENDING_REFUNDS),
    happen: cancel,
    isDone: (market, placed) => hasRefund(market, placed, 'succeeded'),
    isKnown: (market, placed) => says(market, placed, 'refunded'),
  },
  {
    what: 'the failure of a refund',
    prepare: (market) => paidBy(market, FAILING_REFUNDS),
    happen: cancel,
    isDone: (market, placed) => hasRefund(market, placed, 'failed'),
    isKnown: (market, placed) => says(market, placed, 'refund_failed'),
  },
  {
    what: 'a chargeback',
    prepare: (market) => inStatus(market, 'delivered'),
    happen: callBack,
    isKnown: async (market, placed) => (await market.order(placed)).frozenAt !== null,
  },
  {
    what: 'a chargeback and its loss',
    prepare: (market) => market.placePaid(),
    happen: async (market, placed) => market.sandbox.control.loseDispute((await callBack(market, placed)).id),
    isKnown: (market, placed) => says(market, placed, 'chargeback_lost'),
  },
  {
    what: 'a chargeback and its end in our favour',
    prepare: (market) => market.placePaid(),
    happen: async (market, placed) => market.sandbox.control.winDispute((await callBack(market, placed)).id),
    isKnown: async (market, placed) =>
      (await says(market, placed, 'chargeback_won')) && (await market.order(placed)).frozenAt === null,
  },
  {
    what: 'an account that may receive money again',
    prepare: async (market) => {
      const placed = await inStatus(market, 'completed');
      await market.sandbox.control.setAccountState(await connectAccount(market, placed), 'under_review');
      return placed;
    },
    happen: async (market, placed) => {
      await clearEarnings(market, placed);
      await market.sandbox.control.setAccountState(await accountOf(market, placed), 'active');
    },
    isKnown: async (market, placed) => (await earningsOf(market, placed)).every(({ status }) => status === 'sent'),
  },
  {
    what: 'a payout',
    prepare: async (market) => {
      const placed = await inStatus(market, 'completed');
      await connectAccount(market, placed, { paysOut: true });
      return placed;
    },
    happen: clearEarnings,
    isDone: async (market, placed) => {
      const stripeAccount = await accountOf(market, placed);
      const { data } = await stripeOf(market).payouts.list({ limit: 1 }, { stripeAccount });
      return data[0]?.status === 'paid';
    },
    isKnown: async (market, { quote }) => {
      const query = "select 1 from payouts where freelancer_id = $1 and status = 'paid'";
      return (await market.rows(query, [quote.freelancerId])).length === 1;
    },
  },
];

async function paidBy(market: Market, number: string): Promise<Placed> {
  const placed = await market.place();
  await payCheckout(placed.checkoutUrl, { number });
  await market.untilStatus(placed, 'in_progress');
  return placed;
}

/** The order with the payment page of an extra or a tip. */
async function openedFor(market: Market, placed: Placed, what: object): Promise<Placed> {
  const { status, body } = await market.request<CheckoutBody>('POST', '/api/payment/checkout', {
    as: placed.buyerId,
    body: { orderId: placed.orderId, ...what },
  });
  if (status !== 201) throw new Error(`checkout answered ${status} ${body.code}`);
  return { ...placed, checkoutUrl: body.checkoutUrl };
}

async function cancel(market: Market, { orderId }: Placed): Promise<void> {
  const { status } = await market.request('POST', `/api/payment/orders/${orderId}/cancel`, {
    as: '01930000-0000-7000-8000-00000000000a',
    roles: ['operator'],
    body: { reason: 'Both of them wanted it.' },
  });
  if (status !== 200) throw new Error(`cancelling answered ${status}`);
}

async function callBack(market: Market, placed: Placed) {
  const [charge] = await chargesOf(market, placed);
  return market.sandbox.control.openDispute(charge?.id ?? '');
}

async function hasRefund(market: Market, placed: Placed, status: 'succeeded' | 'failed'): Promise<boolean> {
  return (await refundsOf(market, placed)).some((refund) => refund.status === status);
}

async function says(market: Market, placed: Placed, line: string): Promise<boolean> {
  return (await market.order(placed)).timeline.some(({ type }) => type === line);
}

async function accountOf(market: Market, { quote }: Placed): Promise<string> {
  const query = 'select stripe_account_id as id from payout_accounts where freelancer_id = $1';
  const [row] = await market.rows<{ id: string }>(query, [quote.freelancerId]);
  return row?.id ?? '';
}
