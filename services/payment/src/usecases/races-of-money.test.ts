import { until } from '@craftlane/test-kit/wait';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChildMarket, startChildMarket } from '../testing/child-market.ts';
import { connectAccount, earningsOf, type StoredEarning } from '../testing/earnings.ts';
import { inStatus } from '../testing/in-status.ts';
import type { Placed } from '../testing/market.ts';
import { chargesOf, transfersOf } from '../testing/money-at-stripe.ts';
import { ask, many, PATIENCE, ROUNDS, restsRight } from '../testing/races.ts';
import { booksOf, stripeOf } from '../testing/stripe-books.ts';

const reason = 'Our plans have changed since Monday.';

let market: ChildMarket;
beforeAll(async () => {
  market = await startChildMarket();
  await market.restart({ count: 2 });
}, 60_000);
afterAll(() => market.stop());

test('a hundred refunds of a tenth each give back no more than there is', async () => {
  const placed = await inStatus(market, 'completed');
  const answers = await Promise.all(many(() => giveBack(placed)));
  expect(countByStatus(answers)).toEqual({ 200: 10, 409: 90 });
  await until(async () => (await booksOf(stripeOf(market), placed)).refunded === 8_400, PATIENCE);
  await restsRight(market, placed);
}, 180_000);

test('refunds of a completed order while its earnings are sent: the freelancer keeps what did not go back', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [placed, earning] = await clearedOrder();
    market.startWith(round >> 1);
    const refunds = () => many(() => giveBack(placed), 5);
    const [early, , late] = await Promise.all([
      Promise.all(round % 2 === 0 ? refunds() : []),
      Promise.all(manyPayouts(earning, 95)),
      Promise.all(round % 2 === 0 ? [] : refunds()),
    ]);
    expect([...early, ...late].map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    // Half of 80.00 went back with half of the fee of 4.00; half of the 72.00 stays.
    await until(async () => (await booksOf(stripeOf(market), placed)).refunded === 4_200, PATIENCE);
    await until(async () => (await keptOf(placed)) === 3_600, PATIENCE);
    await restsRight(market, placed);
    const { [`freelancer:${placed.quote.freelancerId}:debt`]: debt = 0 } = await market.balances();
    expect(debt).toBe(0);
  }
}, 300_000);

test('a payout and a chargeback at once: sent before the freeze, or frozen until the bank decides; what it keeps is a loss', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [placed, earning] = await clearedOrder();
    const { 'platform:losses': lostBefore = 0 } = await market.balances();
    const [charge] = await chargesOf(market, placed);
    const before = round % 2 === 0 ? manyPayouts(earning, 50) : [];
    const [dispute] = await Promise.all([
      market.sandbox.control.openDispute(charge?.id ?? ''),
      ...before,
      ...manyPayouts(earning, 100 - before.length),
    ]);
    await until(async () => (await market.order(placed)).frozenAt !== null, PATIENCE);
    const wasSent = await restOf(placed, earning);
    await market.runJob('reconcile_stripe');
    await market.runJob('send_earning', { earningId: earning.id });
    expect(await restOf(placed, earning)).toBe(wasSent);

    await market.sandbox.control.loseDispute(dispute.id);
    await until(async () => (await market.order(placed)).frozenAt === null, PATIENCE);
    await until(async () => (await keptOf(placed)) === 7_200, PATIENCE);
    await restsRight(market, placed);
    expect((await transfersOf(market, placed)).map(({ amount }) => amount)).toEqual([7_200]);
    const { 'platform:losses': lost = 0 } = await market.balances();
    expect(lost - lostBefore).toBe(8_400);
  }
}, 300_000);

/** A completed order whose earning may be sent now. */
async function clearedOrder(): Promise<[Placed, StoredEarning]> {
  const placed = await inStatus(market, 'completed');
  await connectAccount(market, placed);
  await market.rows('update earnings set clears_at = created_at where order_id = $1', [placed.orderId]);
  const [earning] = await earningsOf(market, placed);
  if (!earning) throw new Error('The order earned nothing.');
  return [placed, earning];
}

/** Jobs of their own, which no key makes one: half of them clear the earning, half of them send it. */
function manyPayouts({ id: earningId }: StoredEarning, count: number): Promise<void>[] {
  return many((index) => market.runJob(index % 2 === 0 ? 'clear_earning' : 'send_earning', { earningId }), count);
}

function countByStatus(answers: readonly { status: number }[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

function giveBack(placed: Placed) {
  return ask(market, placed, 'freelancer', 'refund', { refundMinor: 800, reason });
}

/** What the freelancer has of an order that nobody can take any more. */
async function keptOf(placed: Placed): Promise<number> {
  const [earning] = await earningsOf(market, placed);
  return earning?.status === 'sent' ? earning.sentMinor - earning.reversedMinor : Number.NaN;
}

/** Waits until no job is about the earning but the one for the end of its clearing; answers whether it was sent, as Stripe says too. */
async function restOf(placed: Placed, { id }: StoredEarning): Promise<boolean> {
  await until(async () => (await jobsAbout(id)).length === 0, { ...PATIENCE, what: 'The end of all payouts' });
  const [earning] = await earningsOf(market, placed);
  const wasSent = earning?.status === 'sent';
  if (!wasSent) expect(['clearing', 'available']).toContain(earning?.status);
  expect(await transfersOf(market, placed)).toHaveLength(wasSent ? 1 : 0);
  return wasSent;
}

async function jobsAbout(earningId: string): Promise<object[]> {
  return market.db.execute(sql`
    select last_error from graphile_worker._private_jobs
    where payload::text like ${`%${earningId}%`} and key is distinct from ${`clearing:${earningId}`}`);
}
