import { setTimeout } from 'node:timers/promises';
import { crashPointNames } from '../../crash-point.ts';
import type { ChildMarket } from '../child-market.ts';
import { seededRandom } from '../seeded-random.ts';

/** How long a process lives, at least and at the most, in times of what it took to begin: a slow machine gets as far as a quick one. */
const LIFETIME = { least: 0.5, most: 3 };

/**
 * While `work` is done, the service is killed again and again: at any instant, and now and then at one of its crash points if it gets there. A new
 * process begins after each. Answers what `work` does and how many were killed; the last process stays.
 */
export async function amidCrashes<Result>(market: ChildMarket, seed: number, work: () => Promise<Result>) {
  const end = new AbortController();
  const crashing = crash(market, seededRandom(seed), end.signal);
  try {
    const result = await work();
    end.abort();
    return { result, killed: await crashing };
  } finally {
    end.abort();
    await crashing;
  }
}

async function crash(market: ChildMarket, random: () => number, end: AbortSignal): Promise<number> {
  let killed = 0;
  while (!end.aborted) {
    const began = performance.now();
    const crashAt = random() < 0.3 ? crashPointNames[Math.floor(random() * crashPointNames.length)] : undefined;
    // One that has a job for its crash point may be gone before it listens.
    const [doomed] = await market.restart(crashAt ? { crashAt } : {}).catch(() => []);
    // What Stripe told a process that was gone is fetched by the next one.
    await market.runJob('reconcile_stripe', {}, { jobKey: 'reconcile_stripe' });
    const lifetime = LIFETIME.least + (LIFETIME.most - LIFETIME.least) * random();
    const lived = setTimeout((performance.now() - began) * lifetime, undefined, { signal: end });
    await Promise.race([lived.catch(() => undefined), doomed?.ended]);
    await market.kill();
    killed += 1;
  }
  await market.restart();
  return killed;
}
