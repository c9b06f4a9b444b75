import { test } from 'vitest';
import { startChildMarket } from '../testing/child-market.ts';
import { compareTotals } from '../testing/model/compare-totals.ts';
import { amidCrashes } from '../testing/model/crashes.ts';
import { LONG_MS, WALKS_PER_MARKET } from '../testing/model/long-outings.ts';
import { takeWalks } from '../testing/model/random-walks.ts';

const seed = Number(process.env.WALK_SEED ?? Date.now() % 1_000_000);

/** Half of what other markets take: each new process looks through all that is there. */
const count = WALKS_PER_MARKET / 2;

test.each([500, 501, 502, 503].map((each) => seed + each))(
  'many walks of seed %s while the service is killed again and again end as the model says, to the cent',
  { timeout: LONG_MS },
  async (seed) => {
    const market = await startChildMarket({}, { isPatient: true });
    try {
      const { result } = await amidCrashes(market, seed, () => takeWalks(market, { seed, count }));
      await result.lookAgain();
      await compareTotals(market);
    } finally {
      await market.stop();
    }
  },
);
