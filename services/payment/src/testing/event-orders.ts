import { transact } from '@craftlane/service-kit/db';
import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { until } from '@craftlane/test-kit/wait';
import type Stripe from 'stripe';
import { expect } from 'vitest';
import { insertStripeEvents } from '../db/stripe-events.ts';
import type { PaymentDeps } from '../deps.ts';
import type { StripeEvent } from '../domain/stripe-facts.ts';
import { composePayment } from '../service.ts';
import { handleStripeEvent } from '../usecases/handle-stripe-event.ts';
import type { Market, Placed } from './market.ts';
import { permutations, type Sample } from './permutations.ts';
import { stripeOf } from './stripe-books.ts';

/** A paid order nobody told the service of, with seven events about it, three of which want to decide. */
interface SevenEvents {
  placed: Placed;
  events: readonly StripeEvent[];
}

/** What an order is after its events, without ids and instants. */
type Aftermath = Record<'order' | 'timeline' | 'ledger' | 'unhandled', unknown>;

/**
 * Lets the seven events come in every order, or in a sample of them, and proves after each that order, timeline and ledger are
 * those of one payment; in the end that each told the others once. Answers how many orders were tried.
 */
export async function tryEventOrders(market: Market, sample?: Sample): Promise<number> {
  const { placed, events } = await paySilently(market);
  let tried = 0;
  for (const permutation of permutations(events, sample)) {
    const aftermath = await arriveInOrder(market, placed, permutation);
    expect(aftermath, permutation.map(({ type }) => type).join(', ')).toEqual(onePayment);
    await forgetEvents(market, placed, events);
    tried += 1;
  }
  const told = () => new Set(market.events.of('order.paid.v1').map(({ id }) => id)).size;
  await until(() => told() >= tried, { timeoutMs: 60_000 });
  expect(told()).toBe(tried);
  return tried;
}

const onePayment: Aftermath = {
  order: ['in_progress', 2, true, '4 days'],
  timeline: [
    ['order_placed', null],
    ['payment_received', 8_000],
    ['buyer_fee_charged', 400],
  ],
  ledger: [
    ['order:{id}:buyer-fee', 'order:{id}', 400],
    ['order:{id}:buyer-fee', 'platform:fees', -400],
    ['order:{id}:paid', 'order:{id}', -8_400],
    ['order:{id}:paid', 'stripe', 8_400],
  ],
  unhandled: 0,
};

/**
 * Four events of the sandbox as they are, and three more that Stripe may send about the same payment: a late expiry, a change of
 * the charge, and the success of a slow method. The sandbox sends no webhooks from here on.
 */
async function paySilently(market: Market): Promise<SevenEvents> {
  await market.sandbox.control.setFaults({ withholdWebhooks: true });
  const placed = await market.place();
  await payCheckout(placed.checkoutUrl);
  const listed = await stripeOf(market).events.list({ limit: 4 });
  const real: StripeEvent[] = listed.data.filter((event) => JSON.stringify(event).includes(placed.orderId));
  const like = (type: Stripe.Event.Type, as: string, changes: object): StripeEvent => {
    const model = real.find((event) => event.type === type);
    if (!model) throw new Error(`the sandbox made no ${type}`);
    return {
      ...model,
      id: `${model.id}${as.length}`,
      type: as,
      data: { object: { ...model.data.object, ...changes } },
    };
  };
  const more = [
    like('checkout.session.completed', 'checkout.session.expired', { status: 'expired', payment_status: 'unpaid' }),
    like('checkout.session.completed', 'checkout.session.async_payment_succeeded', {}),
    like('charge.succeeded', 'charge.updated', { balance_transaction: 'txn_later' }),
  ];
  const events = [...real, ...more];
  if (events.length !== 7) throw new Error(`there are ${events.length} events`);
  return { placed, events };
}

/** Takes in and handles the events one after another in this order, and answers what the order is then. */
async function arriveInOrder(market: Market, placed: Placed, events: readonly StripeEvent[]): Promise<Aftermath> {
  const deps = await depsOf(market);
  for (const event of events) {
    await transact(deps.db, (tx) => insertStripeEvents(tx, [event], { receivedAt: deps.clock.now() }));
    await handleStripeEvent(deps, event.id);
  }
  return until(async () => {
    const aftermath = await aftermathOf(market, placed, events);
    return aftermath.unhandled === 0 && aftermath;
  });
}

/** Makes the order as it was before any event, as the owner of the tables can. */
async function forgetEvents(market: Market, { orderId }: Placed, events: readonly StripeEvent[]): Promise<void> {
  const ids = events.map(({ id }) => `'${id}'`).join();
  await market.rows(`
    delete from ledger_postings where transaction_id in (select id from ledger_transactions where order_id = '${orderId}');
    delete from ledger_transactions where order_id = '${orderId}';
    delete from order_timeline where order_id = '${orderId}' and type <> 'order_placed';
    delete from stripe_events where id in (${ids});
    update orders set status = 'pending_payment', version = 1, paid_at = null, paid_session_id = null, due_at = null
    where id = '${orderId}'`);
}

async function aftermathOf(market: Market, { orderId }: Placed, events: readonly StripeEvent[]): Promise<Aftermath> {
  const ids = events.map(({ id }) => `'${id}'`).join();
  const [row] = await market.rows<Aftermath>(`select
    (select jsonb_build_array(status, version, paid_session_id is not null, due_at - paid_at) from orders where id = '${orderId}') as order,
    (select jsonb_agg(jsonb_build_array(type, amount_minor) order by seq) from order_timeline where order_id = '${orderId}') as timeline,
    (select jsonb_agg(jsonb_build_array(replace(business_key, '${orderId}', '{id}'), replace(account, '${orderId}', '{id}'), amount_minor)
       order by business_key, account)
     from ledger_postings join ledger_transactions on ledger_transactions.id = transaction_id
     where order_id = '${orderId}') as ledger,
    (select ${events.length} - count(*) filter (where handled_at is not null) from stripe_events where id in (${ids}))::int as unhandled`);
  if (!row) throw new Error('the aftermath cannot be read');
  return row;
}

const composed = new WeakMap<Market, Promise<PaymentDeps>>();

function depsOf(market: Market): Promise<PaymentDeps> {
  const deps = composed.get(market) ?? composePayment(market.config, market.running.core);
  composed.set(market, deps);
  return deps;
}
