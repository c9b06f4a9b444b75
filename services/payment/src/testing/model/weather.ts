import { setTimeout } from 'node:timers/promises';
import type { Market } from '../market.ts';
import { seededRandom } from '../seeded-random.ts';

/**
 * How Stripe behaves during walks. `shuffled`: its events come late, in any order, some of them twice. `lost`: none comes, they are fetched by
 * reconciliations. `cut`: it does what it is asked to and the connection breaks before it answers.
 */
export type Weather = 'fair' | 'shuffled' | 'lost' | 'cut';

/** Makes the weather while `work` is done, and lets it clear up afterwards. */
export async function inWeather(
  market: Market,
  weather: Weather,
  seed: number,
  work: () => Promise<void>,
): Promise<void> {
  const end = new AbortController();
  const makes = makers[weather](market, seededRandom(seed));
  const weathering = keepOn(makes.everyMs, makes.again, end.signal);
  try {
    await work();
  } finally {
    end.abort();
    await weathering;
    market.mail.hold(false);
    await market.sandbox.control.setFaults({});
  }
}

/** How many of the last letters may come a second time. */
const RECENT = 500;

type Maker = (market: Market, random: () => number) => { everyMs: number; again: () => Promise<unknown> };

const makers: Record<Weather, Maker> = {
  fair: () => ({ everyMs: 1_000, again: async () => undefined }),
  shuffled: ({ mail }, random) => {
    mail.hold(true);
    let sent = mail.letters.length;
    return {
      everyMs: 60,
      again: async () => {
        const fresh = mail.letters.slice(sent);
        sent += fresh.length;
        const twice = mail.letters.slice(-RECENT).filter(() => random() < 0.02);
        const mixed = [...fresh, ...twice].map((letter) => ({ letter, place: random() }));
        for (const { letter } of mixed.sort((one, other) => one.place - other.place)) await mail.send(letter.body);
      },
    };
  },
  lost: (market) => {
    market.mail.hold(true);
    // One after another: they must not keep the service from everything else.
    const again = async () => {
      if ((await market.waitingJobs('reconcile_stripe', '')).length === 0) await market.runJob('reconcile_stripe');
    };
    return { everyMs: 200, again };
  },
  cut: ({ sandbox }, random) => ({
    everyMs: 200,
    again: () => {
      const times = 1 + Math.floor(random() * 3);
      const paths = ['/v1/refunds', '/v1/transfers*'];
      return sandbox.control.setFaults({
        drops: paths.map((path) => ({ method: 'POST' as const, path, when: 'after' as const, times })),
      });
    },
  }),
};

async function keepOn(everyMs: number, again: () => Promise<unknown>, end: AbortSignal): Promise<void> {
  while (!end.aborted) {
    await again();
    await setTimeout(everyMs, undefined, { signal: end }).catch(() => undefined);
  }
}
