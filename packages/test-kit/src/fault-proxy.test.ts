import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, expect, test } from 'vitest';
import { startFaultProxy } from './fault-proxy.ts';

const BODY = 'x'.repeat(1000);
const target = createServer((_req, res) => void res.end(BODY));
await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve));
const proxy = await startFaultProxy(
  { host: '127.0.0.1', port: (target.address() as AddressInfo).port },
  { slowMs: 300 },
);

afterEach(() => proxy.heal());
afterAll(async () => {
  await proxy.stop();
  target.closeAllConnections();
  target.close();
});

const ask = async () => (await fetch(`http://127.0.0.1:${proxy.port}/`)).text();
/** The error code below a failed fetch. */
const failure = () => ask().catch((error: Error) => (error.cause as { code?: string }).code);

test('a healthy proxy passes everything on', async () => {
  expect(await ask()).toBe(BODY);
});

test('down refuses new connections and breaks open ones, until it is healed', async () => {
  await ask();
  await proxy.inject('down');
  await expect(ask()).rejects.toThrow();
  expect(await failure()).toBe('ECONNREFUSED');
  await proxy.heal();
  expect(await ask()).toBe(BODY);
});

test('slow holds answers back, and gives them out at once when it is healed', async () => {
  await proxy.inject('slow');
  const begin = performance.now();
  expect(await ask()).toBe(BODY);
  expect(performance.now() - begin).toBeGreaterThanOrEqual(290);
  const waiting = ask();
  await proxy.heal();
  expect(await waiting).toBe(BODY);
});

test('cut breaks an answer in its middle', async () => {
  await proxy.inject('cut');
  await expect(ask()).rejects.toThrow();
  await proxy.heal();
  expect(await ask()).toBe(BODY);
});
