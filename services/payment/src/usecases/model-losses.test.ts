import { tickingClock } from '@craftlane/test-kit/clock';
import { expect, test } from 'vitest';
import { startMarket } from '../testing/market.ts';
import { compareTotals } from '../testing/model/compare-totals.ts';
import { takeWalksIn } from '../testing/model/random-walks.ts';

const seed = Number(process.env.WALK_SEED ?? 20_261_126);

test('30 walks where freelancers bear what banks keep end as the model says, to the cent', {
  timeout: 300_000,
}, async () => {
  const market = await startMarket({ CHARGEBACK_LOSS_BEARER: 'freelancer' }, { clock: tickingClock() });
  try {
    const reached = await takeWalksIn('fair', market, { count: 30, seed, bearer: 'freelancer' });
    expect(reached.get('bank_keeps')).toBeGreaterThan(5);
    await compareTotals(market);
  } finally {
    await market.stop();
  }
});
