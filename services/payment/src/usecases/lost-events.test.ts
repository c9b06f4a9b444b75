import { runDueJobs } from '@craftlane/service-kit/demo-jobs';
import { until } from '@craftlane/test-kit/wait';
import { sql } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { compareBooks, listDifferences, reconcile } from '../testing/comparison.ts';
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
    if (wasReconciled) await reconcile(market);
    await market.sandbox.control.setFaults({ withholdWebhooks: true });
    await letHappen(orders);
    expect(await known(orders)).toEqual([]);

    market.clock.advance(hours * HOUR_MS);
    await reconcile(market);
    await allKnown(orders);
    await agreeWithStripe(orders);
    expect(await listDifferences(market, 'open')).toEqual([]);
    await compareBooks(market);
    expect(await listDifferences(market, 'open')).toEqual([]);

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

async function hasDueJobs(): Promise<boolean> {
  const due = sql`select 1 from graphile_worker.jobs where run_at <= ${market.clock.now().toISOString()} and attempts = 0`;
  return (await market.db.execute(due)).length > 0;
}
