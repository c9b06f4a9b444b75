import { setTimeout } from 'node:timers/promises';
import type { Market } from '../market.ts';
import { seededRandom } from '../seeded-random.ts';
import type { Letter } from '../stripe-mail.ts';

/**
 * How Stripe behaves during walks. `shuffled`: its events come late, in any order, some of them twice. `lost`: none comes, they are fetched by
 * reconciliations. `cut`: it does what it is asked to and the connection breaks before it answers.
 */
export type Weather = 'fair' | 'shuffled' | 'lost' | 'cut';

/** Makes the weather while `work` is done, and lets it clear up afterwards. */
export async function inWeather<Result>(
  market: Market,
  weather: Weather,
  seed: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const end = new AbortController();
  const makes = makers[weather](market, seededRandom(seed));
  const weathering = keepOn(makes.everyMs, makes.again, end.signal);
  try {
    return await work();
  } finally {
    end.abort();
    await weathering;
    market.mail.hold(false);
    await market.sandbox.control.setFaults({});
  }
}

/** How many of the last letters may come a second time. */
const RECENT = 500;

/** How late a letter may come, each after a time of its own. */
const LATEST_MS = 800;

type Maker = (market: Market, random: () => number) => { everyMs: number; again: () => Promise<unknown> };

const makers: Record<Weather, Maker> = {
  fair: () => ({ everyMs: 1_000, again: async () => undefined }),
  shuffled: ({ mail }, random) => {
    mail.hold(true);
    let sent = mail.letters.length;
    let waiting: { body: string; at: number }[] = [];
    const delayed = ({ body }: Letter) => ({ body, at: performance.now() + random() * LATEST_MS });
    return {
      everyMs: 40,
      again: async () => {
        const twice = mail.letters.slice(-RECENT).filter(() => random() < 0.02);
        waiting.push(...mail.letters.slice(sent).map(delayed), ...twice.map(delayed));
        sent = mail.letters.length;
        const now = performance.now();
        const due = waiting.filter(({ at }) => at <= now).sort((one, other) => one.at - other.at);
        waiting = waiting.filter(({ at }) => at > now);
        for (const { body } of due) await mail.send(body);
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
