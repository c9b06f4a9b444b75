import { tickingClock } from '@craftlane/test-kit/clock';
import { startMarket } from '../market.ts';
import { compareTotals } from './compare-totals.ts';
import type { LossBearer } from './model-order.ts';
import { takeWalksIn } from './random-walks.ts';
import type { Weather } from './weather.ts';

/** How long one outing may take, in milliseconds. */
export const LONG_MS = 3_600_000;

/** Every market takes so many walks, so that the last are not slowed down by what the first left behind. */
export const WALKS_PER_MARKET = 250;

/** Where walks are taken, and what is different there. */
export interface LongOuting {
  weather: Weather;
  seed: number;
  leaps: boolean;
  bearer: LossBearer;
}

/** Outings to so many markets like this one, with seeds that follow each other. */
export function outings(
  count: number,
  weather: Weather,
  firstSeed: number,
  { leaps = false, bearer = 'platform' }: Partial<Pick<LongOuting, 'leaps' | 'bearer'>> = {},
): LongOuting[] {
  return Array.from({ length: count }, (_, index) => ({ weather, leaps, bearer, seed: firstSeed + index }));
}

/** Takes the walks of an outing in a market of their own, which in the end has to the cent what all of Stripe's lists say. */
export async function takeLongOuting({ weather, bearer, ...outing }: LongOuting): Promise<void> {
  const market = await startMarket({ CHARGEBACK_LOSS_BEARER: bearer }, { clock: tickingClock() });
  try {
    await takeWalksIn(weather, market, { ...outing, bearer, count: WALKS_PER_MARKET });
    await compareTotals(market);
  } finally {
    await market.stop();
  }
}
