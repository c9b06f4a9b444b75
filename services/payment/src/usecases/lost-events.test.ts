import { randomUUID } from 'node:crypto';
import type { Difference } from '@craftlane/contracts/operator';
import { runDueJobs } from '@craftlane/service-kit/demo-jobs';
import { until } from '@craftlane/test-kit/wait';
import { sql } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { lostEvents } from '../testing/lost-events.ts';
import { type Market, type Placed, startMarket } from '../testing/market.ts';
import { moneyAtStripe } from '../testing/money-at-stripe.ts';
import { expectSound } from '../testing/sound-balances.ts';
import { ledgerOf } from '../testing/stripe-books.ts';

const HOUR_MS = 3_600_000;

let market: Market;
afterEach(() => market.stop());

test.each([
  { hours: 72, last: 'ended just before', wasReconciled: true },
  { hours: 6 * 24, last: 'never was', wasReconciled: false },
])(
  '$hours hours without a webhook, when the last reconciliation $last: one run repairs all, and the books agree',
  async ({ hours, wasReconciled }) => {
    market = await startMarket();
    const orders = await Promise.all(lostEvents.map(({ prepare }) => prepare(market)));
    if (wasReconciled) await run('reconcile_stripe', 'events');
    await market.sandbox.control.setFaults({ withholdWebhooks: true });
    await letHappen(orders);
    expect(await known(orders)).toEqual([]);

    market.clock.advance(hours * HOUR_MS);
    await run('reconcile_stripe', 'events');
    await allKnown(orders);
    await agreeWithStripe(orders);
    expect(await openDifferences()).toEqual([]);
    await run('compare_books', 'books');
    expect(await openDifferences()).toEqual([]);

    // Timers that ended in the meantime: what is frozen stands still, nothing else changes.
    await runDueJobs(market.db, market.clock.now());
    await until(async () => !(await hasDueJobs()));
    await allKnown(orders);
    await agreeWithStripe(orders);
  },
  120_000,
);

async function letHappen(orders: readonly Placed[]): Promise<void> {
  await each(orders, ({ happen }, placed) => happen(market, placed));
  await each(orders, ({ what, isDone }, placed) => isDone && until(() => isDone(market, placed), { what }));
}

async function allKnown(orders: readonly Placed[]): Promise<void> {
  await each(orders, ({ what, isKnown }, placed) => until(() => isKnown(market, placed), { what }));
}

/** What of it the service knows. */
async function known(orders: readonly Placed[]): Promise<string[]> {
  const names = await each(orders, async ({ what, isKnown }, placed) => ((await isKnown(market, placed)) ? what : ''));
  return names.filter(Boolean);
}

async function agreeWithStripe(orders: readonly Placed[]): Promise<void> {
  await each(orders, ({ what }, placed) =>
    until(async () => (await ledgerOf(market, placed)) === (await moneyAtStripe(market, placed)), { what }),
  );
  await expectSound(market);
}

function each<Result>(
  orders: readonly Placed[],
  act: (event: (typeof lostEvents)[number], placed: Placed) => Result,
): Promise<Awaited<Result>[]> {
  return Promise.all(
    lostEvents.map((event, index) => {
      const placed = orders[index];
      if (!placed) throw new Error(`There is no order of ${event.what}.`);
      return act(event, placed);
    }),
  );
}

/** Runs a job and waits until it has come to its end. */
async function run(job: string, cursor: string): Promise<void> {
  market.clock.advance(1_000);
  const now = market.clock.now().getTime();
  await market.runJob(job);
  await until(async () => {
    const query = 'select fetched_until from stripe_cursors where name = $1';
    const [row] = await market.rows<{ fetched_until: Date }>(query, [cursor]);
    return row?.fetched_until.getTime() === now;
  });
}

async function hasDueJobs(): Promise<boolean> {
  const due = sql`select 1 from graphile_worker.jobs where run_at <= ${market.clock.now().toISOString()} and attempts = 0`;
  return (await market.db.execute(due)).length > 0;
}

async function openDifferences(): Promise<Difference[]> {
  const path = '/api/payment/operator/differences?state=open&pageSize=48';
  const caller = { as: randomUUID(), roles: ['operator'] };
  return (await market.request<{ items: Difference[] }>('GET', path, caller)).body.items;
}
