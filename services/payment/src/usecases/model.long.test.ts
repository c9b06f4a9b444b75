import { expect, test } from 'vitest';
import { startMarket } from '../testing/market.ts';
import { takeWalks } from '../testing/model/random-walks.ts';
import type { Weather } from '../testing/model/weather.ts';

const timeout = 1_800_000;
const seed = Number(process.env.WALK_SEED ?? Date.now() % 1_000_000);

/** Every market takes so many walks, so that the last are not slowed down by what the first left behind. */
const WALKS_PER_MARKET = 250;

const markets = (weather: Weather, first: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ weather, seed: seed + first + index }));

const outings = [
  ...markets('fair', 0, 12),
  ...markets('shuffled', 100, 4),
  ...markets('lost', 200, 2),
  ...markets('cut', 300, 2),
];

test.each(outings)(
  `in $weather weather ${WALKS_PER_MARKET} walks of seed $seed end as the model says, to the cent`,
  { timeout },
  async ({ weather, seed }) => {
    const market = await startMarket();
    try {
      await takeWalks(market, { weather, seed, count: WALKS_PER_MARKET });
      await expect(market.balances()).resolves.toHaveProperty('stripe');
    } finally {
      await market.stop();
    }
  },
);
