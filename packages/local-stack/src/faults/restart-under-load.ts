import { setTimeout as delay } from 'node:timers/promises';
import type { ServiceName } from '../stack/names.ts';
import type { Stack } from '../stack.ts';
import { waitUntil } from '../wait-until.ts';
import { type LoadReport, startLoad } from './load.ts';
import type { Traffic } from './traffic.ts';

/** What the people who used a service noticed of its restarts. */
export interface RestartReport {
  reads: LoadReport;
  writes: LoadReport;
}

const READERS = 4;
const WRITERS = 2;

/** How long clients wait for a service that restarts. */
const CLIENTS_WAIT_MS = 10_000;

/**
 * Stops a service politely and starts it on the same port, `times` in a row, while people read and write. A restart that took longer
 * than clients wait, because the machine had other things to do, says nothing about looks and is done again.
 */
export async function restartUnderLoad(
  stack: Stack,
  service: ServiceName,
  traffic: Traffic,
  times: number,
): Promise<RestartReport> {
  const reads = startLoad(READERS, traffic.read);
  const writes = startLoad(WRITERS, () => onceItListens(traffic.write));
  const busy = async () => {
    const [read, written] = [reads.calls(), writes.calls()];
    await waitUntil('traffic', () => reads.calls() > read + 4 * READERS && writes.calls() > written + 4 * WRITERS);
  };
  await busy();
  for (let restart = 1; restart <= times; ) {
    const [begin, failed] = [performance.now(), reads.failures()];
    await stack.restart(service);
    const tookMs = performance.now() - begin;
    await busy();
    if (tookMs < CLIENTS_WAIT_MS) restart++;
    else reads.forgive(failed);
  }
  return { reads: await reads.end(), writes: await writes.end() };
}

/** A refused connection has begun nothing and is tried again; whatever else goes wrong is a request that was cut off. */
async function onceItListens(write: Traffic['write']): Promise<void> {
  const refused = Symbol('refused');
  const attempt = () => write().catch((error: unknown) => (isRefused(error) ? refused : Promise.reject(error)));
  for (let answer = await attempt(); ; answer = await attempt()) {
    if (answer !== refused) return expectDone(answer);
    await delay(50);
  }
}

function expectDone(answer: unknown): void {
  const { status } = answer as { status: number };
  if (status >= 300) throw new Error(`answered ${JSON.stringify(answer)}`);
}

function isRefused(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED';
}
