import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { until } from '@craftlane/test-kit/wait';
import { expect, test } from 'vitest';
import { createServiceClient, ServiceUnavailableError } from './client.ts';
import { reconnects } from './client-reconnect.ts';
import { httpTransport } from './client-transport.ts';
import { newId } from './ids.ts';
import { noteContract } from './testing/note-service.ts';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('a read and a write that nobody takes wait for the service, and reach it once', async () => {
  const port = await freePort();
  let attempts = 0;
  const client = createServiceClient(noteContract, {
    baseUrl: `http://127.0.0.1:${port}`,
    transport: (request, signal) => {
      attempts += 1;
      return httpTransport(request, signal);
    },
  });
  const calls = Promise.all([client.read({ id: newId() }), client.write({ title: 'abc' })]);
  await until(() => attempts > 2);
  const seen: string[] = [];
  const server = createServer((req, res) => {
    seen.push(req.method ?? '');
    res.writeHead(200, { 'content-type': 'application/json' });
    res.end('{"id":"x","readBy":null,"address":"","title":"t","authorId":"a"}');
  });
  server.listen(port, '127.0.0.1');
  await calls;
  expect(seen.sort()).toEqual(['GET', 'POST']);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('a call whose service stays away ends at its deadline', async () => {
  const baseUrl = `http://127.0.0.1:${await freePort()}`;
  const client = createServiceClient(noteContract, { baseUrl, deadlineMs: 200 });
  const begin = performance.now();
  await expect(client.read({ id: newId() })).rejects.toBeInstanceOf(ServiceUnavailableError);
  expect(performance.now() - begin).toBeLessThan(1000);
});

test('a service that stays away longer than a restart takes holds nobody up any more', () => {
  let now = 0;
  const reconnecting = reconnects(() => now);
  const mayWaitAt = (at: number) => {
    now = at;
    return reconnecting.mayWait();
  };
  expect([0, 5000, 9999].map(mayWaitAt)).toEqual([true, true, true]);
  expect([10_000, 15_000, 20_000].map(mayWaitAt)).toEqual([false, false, false]);
  reconnecting.connected();
  expect(mayWaitAt(20_001)).toBe(true);
});

test('a refusal long after the last one is a new restart', () => {
  let now = 0;
  const reconnecting = reconnects(() => now);
  reconnecting.mayWait();
  now = 60_000;
  expect(reconnecting.mayWait()).toBe(true);
});
