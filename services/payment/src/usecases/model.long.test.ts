import { tickingClock } from '@craftlane/test-kit/clock';
import { expect, test } from 'vitest';
import { startChildMarket } from '../testing/child-market.ts';
import { startMarket } from '../testing/market.ts';
import { amidCrashes } from '../testing/model/crashes.ts';
import { takeWalks, takeWalksIn } from '../testing/model/random-walks.ts';
import type { Weather } from '../testing/model/weather.ts';
import { stripeTotalOf } from '../testing/stripe-books.ts';

const timeout = 3_600_000;
const seed = Number(process.env.WALK_SEED ?? Date.now() % 1_000_000);

/** Every market takes so many walks, so that the last are not slowed down by what the first left behind. */
const WALKS_PER_MARKET = 250;

const markets = (weather: Weather, first: number, count: number, leaps = false) =>
  Array.from({ length: count }, (_, index) => ({ weather, leaps, seed: seed + first + index }));

const outings = [
  ...markets('fair', 0, 8),
  ...markets('shuffled', 100, 4),
  ...markets('lost', 200, 2),
  ...markets('cut', 300, 2),
  ...markets('fair', 400, 2, true),
  ...markets('fair', 600, 2).map((outing) => ({ ...outing, bearer: 'freelancer' as const })),
  ...markets('shuffled', 700, 1).map((outing) => ({ ...outing, bearer: 'freelancer' as const })),
].map((outing) => ({ bearer: 'platform' as const, ...outing }));

test.each(outings)(
  `in $weather weather (time leaps: $leaps, losses: $bearer) ${WALKS_PER_MARKET} walks of seed $seed end as the model says, to the cent`,
  { timeout },
  async ({ weather, ...outing }) => {
    const market = await startMarket({ CHARGEBACK_LOSS_BEARER: outing.bearer }, { clock: tickingClock() });
    try {
      await takeWalksIn(weather, market, { ...outing, count: WALKS_PER_MARKET });
      expect((await market.balances()).stripe).toBe(await stripeTotalOf(market));
    } finally {
      await market.stop();
    }
  },
);

test.each([seed + 500, seed + 501])(
  `${WALKS_PER_MARKET} walks of seed %s while the service is killed again and again end as the model says`,
  { timeout },
  async (crashSeed) => {
    const market = await startChildMarket({}, { isPatient: true });
    try {
      const outing = { seed: crashSeed, count: WALKS_PER_MARKET };
      const { result } = await amidCrashes(market, crashSeed, () => takeWalks(market, outing));
      await result.lookAgain();
      expect((await market.balances()).stripe).toBe(await stripeTotalOf(market));
    } finally {
      await market.stop();
    }
  },
);
