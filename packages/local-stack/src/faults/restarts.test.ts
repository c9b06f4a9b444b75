import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, describe, expect, test } from 'vitest';
import { SERVICES, type ServiceName } from '../stack/names.ts';
import { startStack } from '../stack.ts';
import { waitUntil } from '../wait-until.ts';
import { startLoad } from './load.ts';
import { openMarket } from './market.ts';
import { restartUnderLoad } from './restart-under-load.ts';
import { makeTraffic } from './traffic.ts';

const isLong = process.env.LONG === '1';
const dataDir = mkdtempSync(join(tmpdir(), 'restarts-'));
const stack = await startStack({ dataDir, ports: 'ephemeral', web: false });
const market = await openMarket(stack);
const traffic = await makeTraffic(stack, market);
const chat = postgres(stack.databases.get('chat')?.appUrl ?? '', { max: 1, fetch_types: false });
afterAll(async () => {
  await chat.end();
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('restarts of a service under load', () => {
  const times: [ServiceName, number][] = isLong ? SERVICES.map((name) => [name, 20]) : [['gig', 3]];
  test.each(times)(
    '%s, %i times: no look fails, no change is cut off',
    { timeout: 600_000 },
    async (service, count) => {
      const { reads, writes } = await restartUnderLoad(stack, service, traffic[service], count);
      expect(reads.failures).toEqual([]);
      expect(writes.failures).toEqual([]);
      if (isLong)
        console.log(service, reads.calls, 'reads, slowest', Math.round(reads.slowestMs), writes.calls, 'writes');
    },
  );
});

/** Asks every service like a caller without any patience; returns what it heard besides good answers. */
function askAll() {
  const heard: { service: ServiceName; status: number; retryAfter: string | null }[] = [];
  const paths: Record<ServiceName, string> = {
    user: '/api/users/profile',
    gig: `/api/gigs/${market.gigId}`,
    chat: '/api/chat/unread-count',
    payment: '/api/payment/orders?role=buyer',
  };
  const loads = SERVICES.map((service) =>
    startLoad(1, async () => {
      const { status, headers } = await market.ask(service, 'GET', paths[service], { as: market.freelancer });
      if (status !== 200) heard.push({ service, status, retryAfter: headers.get('retry-after') });
    }),
  );
  return { heard, end: () => Promise.all(loads.map((load) => load.end())) };
}

test.each(isLong ? ['crash', 'restart'] : ['crash'])(
  'a %s of PostgreSQL is answered with 503 and Retry-After, and heals by itself within 30 seconds, jobs too',
  { timeout: 120_000 },
  async (how) => {
    const asking = askAll();
    if (how === 'crash') {
      stack.kill('postgres');
      await waitUntil('the first refusal', () =>
        SERVICES.every((name) => asking.heard.some((one) => one.service === name)),
      );
      await stack.ready('postgres');
    } else await stack.restart('postgres');
    const begin = performance.now();
    await waitUntil('good answers of all', async () => {
      const ready = SERVICES.map((name) => market.ask(name, 'GET', '/health/ready'));
      return (await Promise.all(ready)).every(({ status }) => status === 200);
    });
    const person = await market.addPerson();
    await waitUntil(
      'an event',
      async () => (await chat`select from people where user_id = ${person.userId}`).length === 1,
    );
    expect(performance.now() - begin).toBeLessThan(30_000);
    const reports = await asking.end();
    expect(reports.flatMap(({ failures }) => failures)).toEqual([]);
    expect(new Set(asking.heard.map(({ status, retryAfter }) => `${status} ${retryAfter}`))).toEqual(
      new Set(['503 1']),
    );
    if (isLong) console.log(how, 'healed after', Math.round(performance.now() - begin), 'ms');
  },
);
