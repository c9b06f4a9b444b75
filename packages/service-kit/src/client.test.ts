import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ORPCError } from '@orpc/client';
import { afterEach, describe, expect, test } from 'vitest';
import { createServiceClient, ServiceUnavailableError } from './client.ts';
import { verifyClientAddress } from './client-address.ts';
import { httpTransport } from './client-transport.ts';
import { newId } from './ids.ts';
import { noteContract } from './testing/note-service.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Answers each call with the next status; 0 breaks the connection. */
async function serveStatuses(statuses: number[]) {
  const seen: string[] = [];
  const baseUrl = await serve((req, res) => {
    const status = statuses[Math.min(seen.length, statuses.length - 1)] ?? 200;
    seen.push(req.method ?? '');
    if (status === 0) return void req.socket.destroy();
    const isGood = status < 300;
    const good = { id: 'x', readBy: null, address: '', title: 't', authorId: 'a' };
    const bad = {
      defined: false,
      code: status === 422 ? 'VALIDATION_FAILED' : 'UNAVAILABLE',
      status,
      message: 'm',
      data: { n: 1 },
    };
    res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(isGood ? good : bad));
  });
  return { seen, client: createServiceClient(noteContract, { baseUrl, internalSecret: 's'.repeat(32) }) };
}

/** Fails once and says how many seconds to wait, then works. */
async function serveRetryAfter(seconds: number) {
  const arrivals: number[] = [];
  const baseUrl = await serve((_req, res) => {
    arrivals.push(performance.now());
    const isFirst = arrivals.length === 1;
    const headers = { 'content-type': 'application/json', ...(isFirst && { 'retry-after': String(seconds) }) };
    const failed = { defined: false, code: 'UNAVAILABLE', status: 503, message: 'm' };
    res.writeHead(isFirst ? 503 : 200, headers);
    res.end(JSON.stringify(isFirst ? failed : { id: 'x', readBy: null, address: '' }));
  });
  return { arrivals, client: createServiceClient(noteContract, { baseUrl }) };
}

const id = newId();

describe('a read', () => {
  test.each([[502], [503], [504], [0]])('is repeated after %s', async (status) => {
    const { client, seen } = await serveStatuses([status, 200]);
    expect(await client.read({ id })).toMatchObject({ id: 'x' });
    expect(seen).toHaveLength(2);
  });

  test('is given up after one repetition with the last answer', async () => {
    const { client, seen } = await serveStatuses([503]);
    await expect(client.read({ id })).rejects.toMatchObject({ code: 'UNAVAILABLE', status: 503 });
    expect(seen).toHaveLength(2);
  });

  test('is repeated after a body that was cut off', async () => {
    let asked = 0;
    const baseUrl = await serve((req, res) => {
      asked += 1;
      res.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
      if (asked === 1) res.write('{"id":', () => req.socket.destroy());
      else res.end('{"id":"x","readBy":null,"address":""}'.padEnd(100));
    });
    expect(await createServiceClient(noteContract, { baseUrl }).read({ id })).toMatchObject({ id: 'x' });
    expect(asked).toBe(2);
  });

  test('is repeated no sooner than the answer asks', async () => {
    const { client, arrivals } = await serveRetryAfter(1);
    expect(await client.read({ id })).toMatchObject({ id: 'x' });
    const [first = 0, second = 0] = arrivals;
    expect(second - first).toBeGreaterThanOrEqual(1000);
  });

  test('is not repeated when the answer asks to wait beyond the deadline', async () => {
    const { client, arrivals } = await serveRetryAfter(10);
    await expect(client.read({ id })).rejects.toMatchObject({ code: 'UNAVAILABLE', status: 503 });
    expect(arrivals).toHaveLength(1);
  });

  test('is not repeated after a refusal, whose code and data arrive', async () => {
    const { client, seen } = await serveStatuses([422]);
    const error = await client.read({ id }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ORPCError);
    expect(error).toMatchObject({ code: 'VALIDATION_FAILED', status: 422, data: { n: 1 } });
    expect(seen).toHaveLength(1);
  });

  test('is not repeated when that is turned off', async () => {
    const baseUrl = await serve((_req, res) => void res.writeHead(503).end());
    let sent = 0;
    const client = createServiceClient(noteContract, {
      baseUrl,
      isRepeatable: false,
      transport: (request, signal) => {
        sent += 1;
        return httpTransport(request, signal);
      },
    });
    await expect(client.read({ id })).rejects.toBeInstanceOf(ORPCError);
    expect(sent).toBe(1);
  });
});

describe('a write', () => {
  test('is not repeated after a broken connection', async () => {
    const { client, seen } = await serveStatuses([0, 201]);
    await expect(client.write({ title: 'abc' })).rejects.toBeInstanceOf(ServiceUnavailableError);
    expect(seen).toHaveLength(1);
  });

  test('with an idempotency key is repeated after a broken connection', async () => {
    const { client, seen } = await serveStatuses([0, 201]);
    const context = { idempotencyKey: 'key-00000001' };
    expect(await client.write({ title: 'abc' }, { context })).toMatchObject({ title: 't' });
    expect(seen).toHaveLength(2);
  });

  test('with an idempotency key is not repeated after an answer', async () => {
    const { client, seen } = await serveStatuses([503, 201]);
    const call = client.write({ title: 'abc' }, { context: { idempotencyKey: 'key-00000001' } });
    await expect(call).rejects.toMatchObject({ status: 503 });
    expect(seen).toHaveLength(1);
  });
});

describe('every call', () => {
  test('ends at the deadline, also when the answer stalls half-way', async () => {
    const silent = await serve(() => undefined);
    const stalling = await serve(
      (_req, res) => void res.writeHead(200, { 'content-type': 'application/json' }).write('{'),
    );
    for (const baseUrl of [silent, stalling]) {
      const client = createServiceClient(noteContract, { baseUrl, deadlineMs: 150 });
      const startedAt = performance.now();
      await expect(client.read({ id })).rejects.toMatchObject({ code: 'UNAVAILABLE', status: 503 });
      expect(performance.now() - startedAt).toBeLessThan(2900);
    }
  });

  test('ends when its caller leaves', async () => {
    const client = createServiceClient(noteContract, { baseUrl: await serve(() => undefined) });
    const leave = new AbortController();
    const call = client.read({ id }, { context: { signal: leave.signal } });
    leave.abort();
    await expect(call).rejects.toBeInstanceOf(ServiceUnavailableError);
  });

  test('carries token, request id, key and the signed address', async () => {
    const headers: Record<string, unknown> = {};
    const baseUrl = await serve((req, res) => {
      Object.assign(headers, req.headers);
      res.writeHead(201, { 'content-type': 'application/json' }).end('{"title":"t","authorId":"a"}');
    });
    const client = createServiceClient(noteContract, { baseUrl, internalSecret: 's'.repeat(32) });
    const clientAddress = '203.0.113.9';
    const context = { accessToken: 'token', requestId: 'request-1', idempotencyKey: 'key-00000001', clientAddress };
    await client.write({ title: 'abc' }, { context });
    expect(headers).toMatchObject({
      authorization: 'Bearer token',
      'x-request-id': 'request-1',
      'idempotency-key': 'key-00000001',
    });
    expect(verifyClientAddress(String(headers['x-craftlane-client']), 's'.repeat(32))).toBe(clientAddress);
  });
});
