import { tickingClock } from '@craftlane/test-kit/clock';
import { expect, test } from 'vitest';
import { startMarket } from '../testing/market.ts';
import { takeWalksIn } from '../testing/model/random-walks.ts';

const seed = Number(process.env.WALK_SEED ?? 20_261_124);

test('20 walks through weeks of leaping time end as the model says, to the cent', { timeout: 300_000 }, async () => {
  const market = await startMarket({}, { clock: tickingClock() });
  try {
    const reached = await takeWalksIn('fair', market, { count: 20, seed, leaps: true });
    expect(reached.get('leap')).toBeGreaterThan(20);
    expect([...reached.keys()]).toEqual(expect.arrayContaining(['cancel_late', 'ends completed', 'call_back']));
  } finally {
    await market.stop();
  }
});
