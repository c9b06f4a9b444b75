import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import type { ChildMarket } from './child-market.ts';
import type { CrashCase } from './crash-run.ts';
import { inStatus } from './in-status.ts';
import { type CheckoutBody, type Placed, profileOf } from './market.ts';
import { stripeOf } from './stripe-books.ts';

type Steps = Omit<CrashCase, 'at'>;

const anOrder: Steps = {
  during: 'the checkout of an order',
  before: async (market) => ({ ...market.offer(), orderId: '', checkoutUrl: '', sessionId: '' }),
  lead: (market, placed) => market.checkout(placed, { key: 'one-click' }),
  isRight: async (market, placed) => (await market.checkout(placed, { key: 'one-click' })).status === 201,
  count: countSessions('order'),
};

/** The buyer does not come back; the job alone makes the session. */
const anAbandonedOrder: Steps = {
  ...anOrder,
  during: 'the checkout of an order whose buyer does not try again',
  isRight: async (market, { buyerId }) => {
    const query = `select 1 from checkouts join orders on orders.id = order_id where buyer_id = $1 and session_id is not null`;
    return (await market.rows(query, [buyerId])).length > 0;
  },
};

const anExtra: Steps = {
  during: 'the checkout of an extra',
  before: async (market) => {
    const placed = await inStatus(market, 'in_progress');
    await market.move(placed, 'freelancer', 'propose-extra', { title: 'Another view', priceMinor: 2_000, days: 2 });
    return placed;
  },
  lead: checkoutExtra,
  isRight: async (market, placed) => (await checkoutExtra(market, placed)).status === 201,
  count: countSessions('extra'),
};

const aTip: Steps = {
  during: 'the checkout of a tip',
  before: (market) => inStatus(market, 'completed'),
  lead: checkoutTip,
  isRight: async (market, placed) => (await checkoutTip(market, placed)).status === 201,
  count: countSessions('tip'),
};

const aPayment: Steps = {
  during: 'a payment',
  before: (market) => market.place(),
  lead: (_, { checkoutUrl }) => payCheckout(checkoutUrl),
  isRight: async (market, placed) => {
    const { timeline, status } = await market.order(placed);
    const isSaidOnce = timeline.filter(({ type }) => type === 'payment_received').length === 1;
    const unhandled = await market.rows(
      `select 1 from stripe_events where handled_at is null and payload #>> '{data,object,metadata,orderId}' = $1`,
      [placed.orderId],
    );
    return isSaidOnce && status === 'in_progress' && unhandled.length === 0;
  },
  count: async (market, { orderId }) =>
    (await market.rows('select 1 from ledger_transactions where business_key = $1', [`order:${orderId}:paid`])).length,
};

const anExpiry: Steps = {
  during: 'the end of the time to pay',
  before: (market) => market.place(),
  lead: (market, placed) => market.endTimeToPay(placed),
  isRight: async (market, placed) => (await market.order(placed)).status === 'expired',
  count: async (market, { orderId }) => {
    const { data } = await stripeOf(market).checkout.sessions.list({ limit: 100 });
    return data.filter(({ metadata, status }) => metadata?.orderId === orderId && status === 'expired').length;
  },
};

const anAccount: Steps = {
  during: 'the first step to be paid out',
  before: (market) => inStatus(market, 'completed'),
  lead: onboard,
  isRight: async (market, placed) => (await onboard(market, placed)).status === 200,
  count: async (market, { quote }) => {
    const { data } = await stripeOf(market).accounts.list({ limit: 100 });
    return data.filter(({ metadata }) => metadata?.freelancerId === quote.freelancerId).length;
  },
};

/** Crashes while something of an order is opened, paid or closed. */
export const crashesOfCheckouts: readonly CrashCase[] = [
  { at: 'checkout.stored', ...anAbandonedOrder },
  { at: 'checkout.stored', ...anExtra },
  { at: 'checkout.stored', ...aTip },
  { at: 'checkout.stripe-answered', ...anOrder },
  { at: 'checkout.stripe-answered', ...anAbandonedOrder },
  { at: 'checkout.stripe-answered', ...anExtra },
  { at: 'checkout.stripe-answered', ...aTip },
  { at: 'checkout.recorded', ...anOrder },
  { at: 'event.stored', ...aPayment },
  { at: 'event.handled', ...aPayment },
  { at: 'expiry.stripe-answered', ...anExpiry },
  { at: 'account.stored', ...anAccount },
  { at: 'account.stripe-answered', ...anAccount },
];

/** The sessions at Stripe of an order's checkouts of a kind, by the ids that both books have. */
function countSessions(kind: 'order' | 'extra' | 'tip'): Steps['count'] {
  return async (market, { orderId }) => {
    const query = 'select id from checkouts where order_id = $1 and kind = $2';
    const ids = (await market.rows<{ id: string }>(query, [orderId, kind])).map(({ id }) => id);
    const { data } = await stripeOf(market).checkout.sessions.list({ limit: 100 });
    return data.filter(({ metadata }) => ids.includes(metadata?.checkoutId ?? '')).length;
  };
}

async function checkoutExtra(market: ChildMarket, placed: Placed) {
  const { change } = await market.order(placed);
  return checkoutOf(market, placed, { extraRequestId: change?.id });
}

function checkoutTip(market: ChildMarket, placed: Placed) {
  return checkoutOf(market, placed, { tipMinor: 700 });
}

function checkoutOf(market: ChildMarket, { buyerId, orderId }: Placed, what: object) {
  return market.request<CheckoutBody>('POST', '/api/payment/checkout', {
    as: buyerId,
    body: { orderId, ...what },
    headers: { 'idempotency-key': 'one-click' },
  });
}

async function onboard(market: ChildMarket, { quote }: Placed) {
  const as = quote.freelancerId;
  market.peer.stub('user', 'GET', `/api/users/${as}`, () => ({ status: 200, body: profileOf(as) }));
  return market.request('POST', '/api/payment/payout-account/onboarding', { as, body: { country: 'DE' } });
}
