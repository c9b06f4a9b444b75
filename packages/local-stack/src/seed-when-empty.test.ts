import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { seedWhenEmpty } from './seed-when-empty.ts';
import type { Stack } from './stack.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

/** A stack whose gig service has so many gigs, and whose seed cannot reach anything. */
async function stackWith(total: number): Promise<Stack> {
  const server = createServer((_, res) => res.end(JSON.stringify({ total }))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const gig = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const nothing = async () => {};
  return {
    urls: { gig } as Stack['urls'],
    env: {},
    databases: new Map(),
    restart: nothing,
    kill: () => {},
    halt: nothing,
    resume: nothing,
    ready: nothing,
    stop: nothing,
  };
}

const signal = new AbortController().signal;

test('a marketplace with gigs is left alone, and the demo accounts are told when there are any', async () => {
  const folder = temporaryFolder();
  expect(await seedWhenEmpty(await stackWith(3), folder, signal)).toBeNull();
  writeFileSync(join(folder, 'seeded.txt'), 'Buyer  buyer@example.com\n');
  expect(await seedWhenEmpty(await stackWith(3), folder, signal)).toBe('Buyer  buyer@example.com');
});

test('an empty one is seeded; a seed that fails says why, and runs again next time although there are gigs by then', async () => {
  const folder = temporaryFolder();
  await expect(seedWhenEmpty(await stackWith(0), folder, signal)).rejects.toThrow('The demo could not be filled in');
  await expect(seedWhenEmpty(await stackWith(3), folder, signal)).rejects.toThrow('The demo could not be filled in');
});
