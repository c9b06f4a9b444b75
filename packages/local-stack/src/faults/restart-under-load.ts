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

/** Stops a service politely and starts it on the same port, `times` in a row, while people read and write. */
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
  for (let restart = 1; restart <= times; restart++) {
    await busy();
    await stack.restart(service);
  }
  await busy();
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
