import { rmSync } from 'node:fs';
import postgres from 'postgres';
import { afterAll, expect, test } from 'vitest';
import { SERVICES } from '../stack/names.ts';
import { startStack } from '../stack.ts';
import { dataFolder } from '../testing/data-folder.ts';
import { endureOutage } from './database-outage.ts';
import { openMarket } from './market.ts';
import { restartUnderLoad } from './restart-under-load.ts';
import { makeTraffic } from './traffic.ts';

const dataDir = dataFolder('restarts-');
// As long as in production, where nobody waits for a stop.
const env = { DRAIN_PERIOD: 'PT1S', REGISTRATIONS_PER_ADDRESS: '10000' };
const stack = await startStack({ dataDir, ports: 'ephemeral', web: false, env });
const market = await openMarket(stack);
const traffic = await makeTraffic(stack, market);
const chat = postgres(stack.databases.get('chat')?.appUrl ?? '', { max: 1, fetch_types: false });
afterAll(async () => {
  await chat.end({ timeout: 1 });
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test.each(SERVICES)(
  'twenty restarts of %s under load: no look fails, no change is cut off',
  { timeout: 600_000 },
  async (service) => {
    const { reads, writes } = await restartUnderLoad(stack, service, traffic[service], 20);
    console.log(
      `${service}: ${reads.calls} looks (slowest ${Math.round(reads.slowestMs)} ms), ${writes.calls} changes`,
    );
    expect(reads.failures).toEqual([]);
    expect(writes.failures).toEqual([]);
  },
);

test.each(['restart', 'crash'] as const)(
  'a %s of PostgreSQL is answered with 503, and heals by itself within 30 seconds, jobs too',
  { timeout: 120_000 },
  async (how) => {
    const isHeardOf = async (userId: string) => {
      const people = await chat`select from people where user_id = ${userId}`;
      return people.length === 1;
    };
    const { refusals, failures, healedMs } = await endureOutage(stack, market, how, isHeardOf);
    console.log(`${how}: healed ${Math.round(healedMs)} ms after the database was back`);
    expect(failures).toEqual([]);
    expect(refusals.filter((refusal) => refusal !== '503 Retry-After 1')).toEqual([]);
    expect(healedMs).toBeLessThan(30_000);
  },
);
