import { randomUUID } from 'node:crypto';
import type { Difference } from '@craftlane/contracts/operator';
import { until } from '@craftlane/test-kit/wait';
import type { MarketActions, Placed } from './market.ts';
import { stripeOf } from './stripe-books.ts';

const operator = { as: randomUUID(), roles: ['operator'] };

/** Fetches what events never came, and waits until that has come to its end. */
export function reconcile(market: MarketActions): Promise<void> {
  return runToCursor(market, 'reconcile_stripe', 'events');
}

/** Compares the books with Stripe's, and waits until that has come to its end. */
export function compareBooks(market: MarketActions): Promise<void> {
  return runToCursor(market, 'compare_books', 'books');
}

/** The newest differences, as an operator reads them. */
export async function listDifferences(market: MarketActions, state: 'open' | 'settled'): Promise<Difference[]> {
  const path = `/api/payment/operator/differences?state=${state}&pageSize=48`;
  const { body } = await market.request<{ items: Difference[] }>('GET', path, operator);
  return body.items;
}

/** The open differences about an order. */
export async function openDifferencesOf(market: MarketActions, { orderId }: Placed): Promise<Difference[]> {
  return (await listDifferences(market, 'open')).filter((difference) => difference.orderId === orderId);
}

/** The charges of an order at Stripe, newest first. */
export async function chargesOf(market: MarketActions, { orderId }: Placed) {
  return (await stripeOf(market).charges.list({ transfer_group: `order:${orderId}`, limit: 100 })).data;
}

/** What an operator does at a path of the console. */
export function operate<Body = object>(market: MarketActions, path: string, reason: string) {
  return market.request<Body>('POST', `/api/payment/operator/${path}`, { ...operator, body: { reason } });
}

/** What an operator reads at a path of the console. */
export async function consoleAt<Body>(market: MarketActions, path: string): Promise<Body> {
  return (await market.request<Body>('GET', `/api/payment/operator/${path}`, operator)).body;
}

/** The value of a metric without labels. */
export async function metricOf({ url }: { url: string }, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\d+)`, 'm').exec(text)?.[1]);
}

async function runToCursor(market: MarketActions, job: string, cursor: string): Promise<void> {
  market.clock.advance(1_000);
  const now = market.clock.now().getTime();
  await market.runJob(job);
  await until(async () => {
    const query = 'select fetched_until from stripe_cursors where name = $1';
    const [row] = await market.rows<{ fetched_until: Date }>(query, [cursor]);
    return row?.fetched_until.getTime() === now;
  });
}
