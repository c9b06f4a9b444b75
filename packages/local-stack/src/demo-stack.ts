import { inRepository } from './paths.ts';
import { showEvent } from './screen.ts';
import { seedWhenEmpty } from './seed-when-empty.ts';
import { type Stack, startStack } from './stack.ts';
import { untilTold } from './until-told.ts';

/** Data and build of a stack for looking at the demo; both are kept, so that the next look begins sooner. */
const DATA_DIR = inRepository('.data/look');
const DIST_DIR = '.next-bench';

/** Does some work on a seeded stack of its own, on free ports, and stops it; Ctrl-C ends the work. */
export async function withDemoStack<T>(work: (stack: Stack, signal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = untilTold();
  const stack = await startStack({
    dataDir: DATA_DIR,
    ports: 'ephemeral',
    distDir: DIST_DIR,
    env: { BENCH_PAGES: '1', LOGIN_TRIES_PER_ADDRESS: '1000', REGISTRATIONS_PER_ADDRESS: '1000' },
    signal,
    tell: showEvent,
  });
  try {
    await seedWhenEmpty(stack, DATA_DIR, signal);
    return await work(stack, signal);
  } finally {
    await stack.stop();
  }
}
