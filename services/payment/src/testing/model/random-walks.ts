import fc from 'fast-check';
import type { Market } from '../market.ts';
import { type Try, whats } from './model-order.ts';
import { type Walk, walk } from './walk.ts';
import { inWeather, type Weather } from './weather.ts';

/** How many walks are on their way at once, each with an order and people of its own. */
const SIDE_BY_SIDE = 8;

const step: fc.Arbitrary<Try> = fc.record({
  wild: fc.record({ what: fc.constantFrom(...whats), who: fc.constantFrom('buyer', 'freelancer', 'operator') }),
  isWild: fc.nat(99).map((percent) => percent < 20),
  pick: fc.nat(999_999).map((parts) => parts / 1_000_000),
  share: fc.integer({ min: 0, max: 100 }),
});

const walks: fc.Arbitrary<Walk> = fc.record({
  priceMinor: fc.integer({ min: 501, max: 50_000 }),
  asks: fc.boolean(),
  steps: fc.array(step, { minLength: 30, maxLength: 45 }),
});

/** Which walks are taken: so many, from a seed, while Stripe behaves like this. */
export interface Outing {
  count: number;
  seed: number;
  weather: Weather;
}

/**
 * Takes random walks, some side by side; throws with the seed and the first one that went wrong. Only those whose index is in `only`, if it is
 * given, to look at one again.
 */
export async function takeWalks(market: Market, outing: Outing, only?: number): Promise<void> {
  const { count, seed, weather } = outing;
  const all = fc.sample(walks, { numRuns: count, seed });
  const queue = all.entries();
  let isOver = false;
  const goOn = async () => {
    for (const [index, each] of queue) {
      if (isOver) return;
      if (only !== undefined && only !== index) continue;
      await walk(market, each).catch((cause) => {
        isOver = true;
        const why = cause instanceof Error ? cause.message : cause;
        throw new Error(`Walk ${index} of seed ${seed} in ${weather} weather: ${why}`, { cause });
      });
    }
  };
  await inWeather(market, weather, seed, async () => {
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, goOn));
  });
}
