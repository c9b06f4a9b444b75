import { rmSync } from 'node:fs';
import type { Fault } from '@craftlane/test-kit/fault-proxy';
import { afterAll, describe, expect, test } from 'vitest';
import { SERVICES } from '../stack/names.ts';
import { dataFolder } from '../testing/data-folder.ts';
import { waitUntil } from '../wait-until.ts';
import { type FaultCase, faultCases } from './cases.ts';
import { endureOutage } from './database-outage.ts';
import { startFaultStack } from './fault-stack.ts';
import { type Answer, openMarket } from './market.ts';
import { restartUnderLoad } from './restart-under-load.ts';
import { makeTraffic } from './traffic.ts';
import { count, restOf, type Trial } from './trials.ts';

const isLong = process.env.LONG === '1';
const FAULTS: Fault[] = ['down', 'slow', 'cut'];
/** A restart takes 2 s, and on a machine with other things to do several times that. */
const PATIENT = { timeout: 120_000 };
/** The deadline of every request, and what a busy machine adds. */
const LONGEST_MS = 11_500;

const dataDir = dataFolder('faults-');
const stack = await startFaultStack(dataDir, { DRAIN_PERIOD: 'PT0.5S' });
const market = await openMarket(stack);
afterAll(async () => {
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The promise about an answer while the line fails. */
function expectPromised(answer: Answer, { promise }: FaultCase, { good }: Trial): void {
  expect(answer.tookMs).toBeLessThan(LONGEST_MS);
  if (promise === 'unnoticed') expect(good, JSON.stringify(answer.body)).toContain(answer.status);
  else expectUnavailable(answer, promise === 'unsure' ? [503, 504] : [503]);
}

function expectUnavailable(answer: Answer, statuses: number[]): void {
  expect(statuses, JSON.stringify(answer.body)).toContain(answer.status);
  expect(answer.headers.get('retry-after')).toMatch(/^[1-9]\d?$/);
  expect(answer.body.code).toBe(answer.status === 503 ? 'UNAVAILABLE' : 'DEADLINE_EXCEEDED');
  expect(answer.body.message).toMatch(/try again/i);
}

const storedWhileFailing = { refused: [0], kept: [1], unsure: [0, 1], unnoticed: [1] };

async function tryFault(each: FaultCase, fault: Fault): Promise<void> {
  const trial = await each.prepare(stack, market);
  const line = stack.line(each.service, each.line);
  if (each.line === 'DATABASE_URL') await restOf(stack, each.service);
  await line.inject(fault);
  try {
    const answer = await trial.act();
    expectPromised(answer, each, trial);
    await trial.meanwhile?.(answer);
    if (trial.stored) expect(storedWhileFailing[each.promise]).toContain(await trial.stored());
  } finally {
    await line.heal();
  }
  await waitUntil('the first good answer', async () => trial.good.includes((await trial.act()).status));
  if (trial.stored) expect(await trial.stored()).toBe(1);
  if (trial.afterwards) await waitUntil('what follows', trial.afterwards);
}

describe.each(FAULTS)('with a dependency that is %s', (fault) => {
  const cases = faultCases.filter(({ always }) => isLong || always.includes(fault));
  test.each(cases)('$service without $line: $what is $promise', { timeout: 90_000 }, (each) => tryFault(each, fault));
});

test(
  'a crash of PostgreSQL is answered with 503, and heals by itself within 30 seconds, jobs too',
  PATIENT,
  async () => {
    const isHeardOf = async (userId: string) => (await count(stack, 'chat', 'people where user_id = $1', userId)) === 1;
    for (const service of SERVICES) await restOf(stack, service);
    const { refusals, failures, healedMs } = await endureOutage(stack, market, 'crash', isHeardOf);
    expect(failures).toEqual([]);
    expect(refusals).toEqual(['503 Retry-After 1']);
    expect(healedMs).toBeLessThan(30_000);
  },
);

test('three restarts of a service under load: no look fails, no change is cut off', PATIENT, async () => {
  const { gig } = await makeTraffic(stack, market);
  const { reads, writes } = await restartUnderLoad(stack, 'gig', gig, 3);
  expect(reads.failures).toEqual([]);
  expect(writes.failures).toEqual([]);
});
