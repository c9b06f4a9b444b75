import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Quote } from '@craftlane/contracts/gig';
import type { Order } from '@craftlane/contracts/payment';
import { addJob, type JobOptions } from '@craftlane/service-kit/jobs';
import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { startTestSandbox, type TestSandbox } from '@craftlane/stripe-sandbox/testing/start-test-sandbox';
import { demoTestClock, type TestClock } from '@craftlane/test-kit/clock';
import type { TestAnswer } from '@craftlane/test-kit/request';
import { startTestService, type TestService } from '@craftlane/test-kit/service';
import { until } from '@craftlane/test-kit/wait';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { paymentConfigSchema } from '../config.ts';
import { trialBalance } from '../db/ledger.ts';
import { migrationsFolder, paymentService } from '../service.ts';
import { aQuote } from './quotes.ts';
import { type StripeMail, startStripeMail, WEBHOOK_SECRET } from './stripe-mail.ts';

/** As much of a service as the actions of a market need. */
export type MarketService = Pick<TestService<typeof paymentConfigSchema>, 'peer' | 'request' | 'db' | 'clock'>;

/** The service on a real database, with the real sandbox as Stripe and its webhooks coming in. */
export interface Market extends Omit<TestService<typeof paymentConfigSchema>, keyof MarketActions>, MarketActions {}

/** What can be done in a market, whoever runs its service. */
export interface MarketActions extends MarketService {
  sandbox: TestSandbox;
  mail: StripeMail;
  /** The gig service knows this gig from now on, the user service its freelancer and this buyer. */
  offer(changes?: Partial<Quote>): Offer;
  checkout(offer: Offer, options?: { key?: string; as?: string }): Promise<TestAnswer<CheckoutBody>>;
  /** Orders; the buyer has not paid yet. */
  place(changes?: Partial<Quote>): Promise<Placed>;
  /** Orders and pays on Stripe's page, and waits until the order is paid. */
  placePaid(changes?: Partial<Quote>): Promise<Placed>;
  /** Pays on Stripe's page and waits until the order is paid. */
  pay(placed: Placed): Promise<void>;
  order(placed: Placed, as?: 'buyer' | 'freelancer'): Promise<Order>;
  /** Makes a move of an order. */
  move(placed: Placed, as: 'buyer' | 'freelancer' | string, move: string, body?: object): Promise<TestAnswer<Order>>;
  untilStatus(placed: Placed, status: Order['status']): Promise<Order>;
  /** Rows of the database, read as its owner. */
  rows<Row extends object = Record<string, unknown>>(query: string, values?: (string | number)[]): Promise<Row[]>;
  /** Runs a durable job now. */
  runJob(name: string, payload?: object, options?: JobOptions): Promise<void>;
  /** Makes the time to pay be over, and runs the timer. */
  endTimeToPay(placed: Pick<Placed, 'orderId'>): Promise<void>;
  /** Jobs of this name whose payload names the id, as long as they are not done. */
  waitingJobs(name: string, id: string): Promise<{ lastError: string | null }[]>;
  /** Balances by account; throws unless they sum to zero. */
  balances(): Promise<Record<string, number>>;
}

/** A gig that can be ordered, and who will. */
export interface Offer {
  quote: Quote;
  buyerId: string;
}

/** An order with what a test needs to go on. */
export interface Placed extends Offer {
  orderId: string;
  checkoutUrl: string;
  sessionId: string;
}

/** What `checkout` answers, or the error. */
export interface CheckoutBody {
  orderId: string;
  checkoutUrl: string;
  code?: string;
}

/**
 * Starts everything; `env` adds to the environment of the service. Its clock stands still while Stripe's goes on, unless `clock` is given, which
 * is then that of both. With `CLOCK_FILE` it is a demo, whose clock goes on by itself.
 */
export async function startMarket(
  env: Record<string, string> = {},
  { clock }: { clock?: TestClock } = {},
): Promise<Market> {
  const filesDir = mkdtempSync(join(tmpdir(), 'craftlane-payment-'));
  const mail = await startStripeMail(clock);
  const { CLOCK_FILE: clockFile } = env;
  const webhook = { url: mail.url, secret: WEBHOOK_SECRET };
  const sandbox = await startTestSandbox({ webhook, ...(clockFile && { clockFile }) }, clock);
  const service = await startTestService({
    name: 'payment',
    schema: paymentConfigSchema,
    define: paymentService,
    migrationsFolder,
    ...(clock && { clock }),
    env: { FILES_DIR: filesDir, ...stripeEnv(sandbox), ...env },
    ...(clockFile && { clock: demoTestClock(clockFile) }),
  });
  service.peer.stub('chat', 'GET', '/api/chat/transcript', () => ({
    status: 200,
    body: { messages: [], hasMore: false },
  }));
  mail.deliverTo(service.url);
  const owner = postgres(service.database.ownerUrl, { max: 2, onnotice: () => undefined });
  const market = { ...service, sandbox, mail, ...actionsOn(service, owner) };
  return {
    ...market,
    stop: async () => {
      await owner.end();
      await service.stop();
      await sandbox.stop();
      await mail.stop();
      rmSync(filesDir, { recursive: true, force: true });
    },
  };
}

/** How a service finds a sandbox. */
export function stripeEnv(sandbox: TestSandbox): Record<string, string> {
  return {
    STRIPE_SECRET_KEY: sandbox.secretKey,
    STRIPE_API_BASE: sandbox.url,
    STRIPE_WEBHOOK_SECRETS: `whsec_of_yesterday,${WEBHOOK_SECRET}`,
  };
}

/** A public profile as the user service would answer it. */
export function profileOf(userId: string) {
  return {
    userId,
    displayName: `Person ${userId.slice(0, 4)}`,
    handle: null,
    headline: '',
    country: null,
    languages: [],
    isFreelancer: false,
    bio: '',
    skills: [],
    timeZone: null,
    portfolioLinks: [],
    memberSince: new Date().toISOString(),
  };
}

/** What people and tests do in a market, through this service. */
export function actionsOn(service: MarketService, owner: postgres.Sql) {
  const { peer, request, db, clock } = service;
  const offer: Market['offer'] = (changes) => {
    const quote = aQuote(changes);
    const buyerId = randomUUID();
    peer.stub('gig', 'POST', `/api/gigs/${quote.gigId}/quote`, () => ({ status: 200, body: quote }));
    for (const userId of [buyerId, quote.freelancerId]) {
      peer.stub('user', 'GET', `/api/users/${userId}`, () => ({ status: 200, body: profileOf(userId) }));
    }
    return { quote, buyerId };
  };
  const checkout: Market['checkout'] = ({ quote, buyerId }, { key, as = buyerId } = {}) =>
    request('POST', '/api/payment/checkout', {
      as,
      body: { gigId: quote.gigId, packageTier: quote.package.tier },
      ...(key && { headers: { 'idempotency-key': key } }),
    });
  const place: Market['place'] = async (changes) => {
    const offered = offer(changes);
    const { status, body } = await checkout(offered);
    if (status !== 201) throw new Error(`checkout answered ${status} ${body.code}`);
    return { ...offered, ...body, sessionId: new URL(body.checkoutUrl).pathname.split('/').at(-1) ?? '' };
  };
  const order: Market['order'] = async ({ orderId, buyerId, quote }, as = 'buyer') => {
    const reader = as === 'buyer' ? buyerId : quote.freelancerId;
    const { status, body } = await request<Order>('GET', `/api/payment/orders/${orderId}`, { as: reader });
    if (status !== 200) throw new Error(`order answered ${status}`);
    return body;
  };
  const untilStatus: Market['untilStatus'] = (placed, status) =>
    until(async () => {
      const current = await order(placed);
      return current.status === status && current;
    });
  const move: Market['move'] = ({ orderId, buyerId, quote }, as, name, body) => {
    const persons: Record<string, string> = { buyer: buyerId, freelancer: quote.freelancerId };
    const path = `/api/payment/orders/${orderId}/${name}`;
    return request<Order>('POST', path, { as: persons[as] ?? as, body: body ?? {} });
  };
  const pay: Market['pay'] = async (placed) => {
    await payCheckout(placed.checkoutUrl);
    await until(async () => (await order(placed)).paidAt !== null);
  };
  return {
    offer,
    checkout,
    place,
    order,
    pay,
    untilStatus,
    move,
    placePaid: async (changes?: Partial<Quote>) => {
      const placed = await place(changes);
      await pay(placed);
      return placed;
    },
    rows: async <Row extends object>(query: string, values: (string | number)[] = []) => [
      ...(await owner.unsafe<Row[]>(query, values)),
    ],
    runJob: (name: string, payload: object = {}, options: JobOptions = {}) => addJob(db, name, payload, options),
    endTimeToPay: async ({ orderId }: Pick<Placed, 'orderId'>) => {
      await owner`update orders set payable_until = ${clock.now()} where id = ${orderId}`;
      await addJob(db, 'expire_checkout', { orderId });
    },
    waitingJobs: async (name: string, id: string) => {
      const rows = await db.execute<{ lastError: string | null }>(sql`
        select last_error as "lastError" from graphile_worker._private_jobs as jobs
        join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
        where tasks.identifier = ${name} and jobs.payload::text like ${`%${id}%`}`);
      return [...rows];
    },
    balances: async () => {
      const balances = await trialBalance(db, new Date(clock.now().getTime() + 1));
      const sum = balances.reduce((total, { balanceMinor }) => total + balanceMinor, 0);
      if (sum !== 0) throw new Error(`The ledger sums to ${sum}.`);
      return Object.fromEntries(balances.map(({ account, balanceMinor }) => [account, balanceMinor]));
    },
  };
}
