import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChildMarket, startChildMarket } from '../testing/child-market.ts';
import { compareTotals } from '../testing/model/compare-totals.ts';
import { amidCrashes } from '../testing/model/crashes.ts';
import { takeWalks } from '../testing/model/random-walks.ts';

let market: ChildMarket;
beforeAll(async () => {
  market = await startChildMarket({}, { isPatient: true });
}, 60_000);
afterAll(() => market.stop());

const seed = Number(process.env.WALK_SEED ?? 20_261_125);

test('15 walks while the service is killed again and again end as the model says', { timeout: 300_000 }, async () => {
  const { result, killed } = await amidCrashes(market, seed, () => takeWalks(market, { count: 15, seed }));
  expect(killed).toBeGreaterThan(5);
  await result.lookAgain();
  await compareTotals(market);
});
