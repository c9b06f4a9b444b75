import fc from 'fast-check';
import type { Market, MarketActions } from '../market.ts';
import { type LossBearer, type Try, type What, whats } from './model-order.ts';
import { type Walk, walk } from './walk.ts';
import { inWeather, type Weather } from './weather.ts';

/** How many walks are on their way at once, each with orders and people of its own. */
const SIDE_BY_SIDE = 12;

const step: fc.Arbitrary<Try> = fc.record({
  wild: fc.record({ what: fc.constantFrom(...whats), who: fc.constantFrom('buyer', 'freelancer', 'operator') }),
  isWild: fc.nat(99).map((percent) => percent < 20),
  pick: fc.nat(999_999).map((parts) => parts / 1_000_000),
  share: fc.integer({ min: 0, max: 100 }),
});

const walks: fc.Arbitrary<Walk> = fc.record({
  priceMinor: fc.integer({ min: 501, max: 50_000 }),
  asks: fc.boolean(),
  steps: fc.array(step, { minLength: 30, maxLength: 34 }),
});

/** Which walks are taken: so many, from a seed. */
export interface Outing {
  count: number;
  seed: number;
  /** Whether the clock leaps, which it does for everybody: then one walks after the other. */
  leaps?: boolean;
  /** Who bears losses in this market; the platform unless it says otherwise. */
  bearer?: LossBearer;
}

/** How often what was done in all walks, and in which status they ended. */
export type Reached = ReadonlyMap<What | 'refused' | `ends ${string}`, number>;

/** Takes random walks while Stripe behaves like `weather`; see {@link takeWalks}. */
export async function takeWalksIn(weather: Weather, market: Market, outing: Outing): Promise<Reached> {
  const { reached, lookAgain } = await inWeather(market, weather, outing.seed, () => takeWalks(market, outing));
  // Where time leaps, what one walk left is changed by the leaps of the next.
  if (!outing.leaps) await lookAgain();
  return reached;
}

/**
 * Takes random walks, some side by side; throws with the seed and the first one that went wrong. Only the one with this index, if `only` is given.
 * `lookAgain` throws when anything is no longer as it was at the end of its walk.
 */
export async function takeWalks(
  market: MarketActions,
  { count, seed, leaps = false, bearer = 'platform' }: Outing,
  only?: number,
) {
  const queue = fc.sample(walks, { numRuns: count, seed }).entries();
  const reached = new Map();
  const looks: (() => Promise<void>)[] = [];
  let isOver = false;
  const named = (index: number) => (cause: unknown) => {
    isOver = true;
    throw new Error(`Walk ${index} of seed ${seed}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  };
  const goOn = async () => {
    for (const [index, each] of queue) {
      if (isOver) return;
      if (only !== undefined && only !== index) continue;
      const look = await walk(market, each, { leaps, reached, bearer }).catch(named(index));
      looks.push(() => look().catch(named(index)));
    }
  };
  await Promise.all(Array.from({ length: leaps ? 1 : SIDE_BY_SIDE }, goOn));
  const lookAgain = async () => {
    for (const look of looks) await look();
  };
  return { reached: reached as Reached, lookAgain };
}
