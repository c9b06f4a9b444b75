import { tickingClock } from '@craftlane/test-kit/clock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Market, startMarket } from '../testing/market.ts';
import { compareTotals } from '../testing/model/compare-totals.ts';
import { whats } from '../testing/model/model-order.ts';
import { takeWalksIn } from '../testing/model/random-walks.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket({}, { clock: tickingClock() });
});
afterAll(() => market.stop());

const timeout = 300_000;

/** Every kind of step is taken by so many walks, and every way an order may end. */
const everything = [
  ...whats.filter((what) => what !== 'leap' && what !== 'cancel_late'),
  'refused',
  ...(['completed', 'cancelled', 'expired'] as const).map((status) => `ends ${status}` as const),
];

const seed = Number(process.env.WALK_SEED ?? 20_261_123);

test.each([
  { weather: 'fair', count: 60, seed },
  { weather: 'shuffled', count: 35, seed: seed + 1 },
  { weather: 'lost', count: 20, seed: seed + 2 },
  { weather: 'cut', count: 20, seed: seed + 3 },
] as const)('in $weather weather $count walks end as the model says, to the cent', { timeout }, async (outing) => {
  const reached = await takeWalksIn(outing.weather, market, outing);
  if (outing.weather === 'fair') expect([...reached.keys()]).toEqual(expect.arrayContaining(everything));
  await compareTotals(market);
});
