import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Order } from '@craftlane/contracts/payment';
import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { startTestSandbox, type TestSandbox } from '@craftlane/stripe-sandbox/testing/start-test-sandbox';
import { createTestDatabase, type TestDatabase } from '@craftlane/test-kit/database';
import { type Peer, startPeer } from '@craftlane/test-kit/peer';
import { requester } from '@craftlane/test-kit/request';
import { TEST_SECRET } from '@craftlane/test-kit/service';
import { until } from '@craftlane/test-kit/wait';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrationsFolder } from '../service.ts';
import { type ChildService, startChildService } from '../testing/child-service.ts';
import { profileOf, stripeEnv } from '../testing/market.ts';
import { aQuote } from '../testing/quotes.ts';
import { type StripeMail, startStripeMail, WEBHOOK_SECRET } from '../testing/stripe-mail.ts';

const filesDir = mkdtempSync(join(tmpdir(), 'craftlane-payment-'));
let peer: Peer;
let mail: StripeMail;
let sandbox: TestSandbox;
let database: TestDatabase;
let owner: Sql;
const children: ChildService[] = [];

beforeAll(async () => {
  peer = await startPeer(TEST_SECRET);
  mail = await startStripeMail();
  sandbox = await startTestSandbox({ webhook: { url: mail.url, secret: WEBHOOK_SECRET } });
  database = await createTestDatabase({ service: 'payment', migrationsFolder });
  owner = postgres(database.ownerUrl, { max: 1 });
});
afterAll(async () => {
  await Promise.all(children.map((child) => child.stop()));
  await owner.end();
  await Promise.all([sandbox.stop(), mail.stop(), peer.stop()]);
  await database.drop();
  rmSync(filesDir, { recursive: true, force: true });
});

async function start(env: Record<string, string> = {}): Promise<ChildService> {
  const child = await startChildService({
    PORT: '0',
    DATABASE_URL: database.appUrl,
    INTERNAL_SECRET: TEST_SECRET,
    USER_SERVICE_URL: peer.urlOf('user'),
    GIG_SERVICE_URL: peer.urlOf('gig'),
    CHAT_SERVICE_URL: peer.urlOf('chat'),
    PAYMENT_SERVICE_URL: peer.urlOf('payment'),
    WEB_URL: peer.urlOf('web'),
    PUBLIC_URL: 'http://craftlane.test',
    FILES_DIR: filesDir,
    ...stripeEnv(sandbox),
    ...env,
  });
  children.push(child);
  mail.deliverTo(child.url);
  return child;
}

async function sessionsAtStripe(): Promise<{ id: string; url: string | null }[]> {
  const answer = await fetch(`${sandbox.url}/v1/checkout/sessions`, {
    headers: { authorization: `Bearer ${sandbox.secretKey}` },
  });
  return ((await answer.json()) as { data: { id: string; url: string | null }[] }).data;
}

test('killed between Stripe’s answer and its storing, the service ends with one order, one session, and that one paid', async () => {
  const quote = aQuote();
  const buyerId = randomUUID();
  peer.stub('gig', 'POST', `/api/gigs/${quote.gigId}/quote`, () => ({ status: 200, body: quote }));
  for (const id of [buyerId, quote.freelancerId]) {
    peer.stub('user', 'GET', `/api/users/${id}`, () => ({ status: 200, body: profileOf(id) }));
  }
  const ask = {
    as: buyerId,
    body: { gigId: quote.gigId, packageTier: 'standard' },
    headers: { 'idempotency-key': randomUUID() },
  };

  const doomed = await start({ CRASH_AT: 'checkout.stripe-answered' });
  await expect(requester(doomed.url, peer.tokenFor)('POST', '/api/payment/checkout', ask)).rejects.toThrow();
  expect(await doomed.ended).toBe('SIGKILL');
  expect(await owner`select session_id from checkouts`).toEqual([{ session_id: null }]);
  const [session, ...others] = await sessionsAtStripe();
  expect(others).toEqual([]);

  const restarted = await start();
  await until(async () => (await owner`select 1 from checkouts where session_id = ${session?.id ?? ''}`).length === 1);
  const request = requester(restarted.url, peer.tokenFor);
  const { status, body } = await request<{ orderId: string; checkoutUrl: string }>(
    'POST',
    '/api/payment/checkout',
    ask,
  );
  expect({ status, checkoutUrl: body.checkoutUrl }).toEqual({ status: 201, checkoutUrl: session?.url });
  await payCheckout(body.checkoutUrl);
  const readOrder = () => request<Order>('GET', `/api/payment/orders/${body.orderId}`, { as: buyerId });
  await until(async () => (await readOrder()).body.status === 'in_progress');
  expect(await owner`select count(*)::int as count from orders`).toEqual([{ count: 1 }]);
  expect(await owner`select count(*)::int as count from ledger_transactions`).toEqual([{ count: 2 }]);
  expect(await sessionsAtStripe()).toHaveLength(1);
}, 60_000);

test('in production the crash point is never reached', async () => {
  const quote = aQuote();
  const buyerId = randomUUID();
  peer.stub('gig', 'POST', `/api/gigs/${quote.gigId}/quote`, () => ({ status: 200, body: quote }));
  for (const id of [buyerId, quote.freelancerId]) {
    peer.stub('user', 'GET', `/api/users/${id}`, () => ({ status: 200, body: profileOf(id) }));
  }
  const child = await start({ CRASH_AT: 'checkout.stripe-answered', NODE_ENV: 'production' });
  const body = { gigId: quote.gigId, packageTier: 'standard' };
  const answer = await requester(child.url, peer.tokenFor)('POST', '/api/payment/checkout', { as: buyerId, body });
  expect(answer.status).toBe(201);
}, 60_000);
