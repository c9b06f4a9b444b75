import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startTestService } from '@craftlane/test-kit/service';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createServiceClient } from './client.ts';
import { DEADLINE_HEADER, RETRIES_HEADER } from './client-scope.ts';
import { procedures } from './context.ts';
import { newId } from './ids.ts';
import { noteConfigSchema, noteContract, noteService } from './testing/note-service.ts';

/** The last in the chain, which counts and does what a test says. */
const seen: IncomingMessage[] = [];
let behave: (res: ServerResponse) => void = () => undefined;
const last = createServer((req, res) => {
  seen.push(req);
  behave(res);
});
await new Promise<void>((resolve) => last.listen(0, '127.0.0.1', resolve));

const aborted: string[] = [];

/** A service whose every procedure reads from the next in the chain. */
async function startLink(name: string, nextUrl: string) {
  const next = createServiceClient(noteContract, { baseUrl: nextUrl });
  const { open } = procedures(noteContract);
  const ask = async (signal: AbortSignal) => {
    signal.addEventListener('abort', () => aborted.push(name), { once: true });
    return next.read({ id: newId() });
  };
  const router = open.router({
    read: open.read.handler(({ context }) => ask(context.signal)),
    write: open.write.handler(async ({ context }) => ({ title: (await ask(context.signal)).id, authorId: '' })),
    fail: open.fail.handler(() => ({ ok: true })),
    upload: open.upload.handler(() => ({ size: 0 })),
  });
  return startTestService({
    name: 'note',
    schema: noteConfigSchema,
    define: noteService({}, { router: () => router }),
    migrationsFolder: null,
  });
}

const second = await startLink('second', `http://127.0.0.1:${(last.address() as AddressInfo).port}`);
const first = await startLink('first', second.url);
const client = createServiceClient(noteContract, { baseUrl: first.url, deadlineMs: 2500 });

beforeEach(() => {
  seen.length = 0;
  aborted.length = 0;
});
afterAll(async () => {
  await first.stop();
  await second.stop();
  last.closeAllConnections();
  await new Promise((resolve) => last.close(resolve));
});

function fail(res: ServerResponse): void {
  const body = { defined: false, code: 'UNAVAILABLE', status: 503, message: 'm' };
  res.writeHead(503, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

describe('through three services that all may repeat', () => {
  test.each([
    ['answers that it is unavailable', fail],
    ['breaks connections', (res: ServerResponse) => void res.destroy()],
  ])('the last one, which %s, gets twice the load at most', async (_how, failing) => {
    behave = failing;
    const calls = 10;
    await Promise.allSettled(Array.from({ length: calls }, () => client.read({ id: newId() })));
    expect(seen.length).toBeGreaterThanOrEqual(calls);
    expect(seen.length).toBeLessThanOrEqual(2 * calls);
  });

  test('a write, which is not repeated, leaves the one repetition to the reads behind it', async () => {
    behave = (res) => {
      if (seen.length === 1) return void res.destroy();
      res.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"x","readBy":null,"address":""}');
    };
    expect(await client.write({ title: 'abc' })).toMatchObject({ title: 'x' });
    expect(seen.map(({ headers }) => headers[RETRIES_HEADER])).toEqual(['0', '0']);
  });
});

describe('the time that is left', () => {
  test('is told to the next service, so that it shrinks from one to the next', async () => {
    behave = fail;
    await client.read({ id: newId() }).catch(() => undefined);
    const [leftMs = Number.NaN] = seen.map(({ headers }) => Number(headers[DEADLINE_HEADER]));
    expect(leftMs).toBeGreaterThan(0);
    expect(leftMs).toBeLessThan(2500);
  });

  test('ends the work of every service in the chain once the caller has given up', async () => {
    const closed = Promise.withResolvers<void>();
    const caller = new AbortController();
    behave = (res) => {
      res.once('close', closed.resolve);
      caller.abort();
    };
    const context = { signal: caller.signal };
    await expect(client.read({ id: newId() }, { context })).rejects.toBeInstanceOf(Error);
    await closed.promise;
    await expect.poll(() => aborted.toSorted(), { timeout: 5_000 }).toEqual(['first', 'second']);
  });

  test('is kept by a service on its own, without its caller hanging up', async () => {
    behave = () => undefined;
    const headers = { [DEADLINE_HEADER]: '100' };
    const answer = await first.request('GET', `/notes/${newId()}`, { headers });
    expect([503, 504]).toContain(answer.status);
    expect(answer.body).toMatchObject({ code: expect.stringMatching(/^(UNAVAILABLE|DEADLINE_EXCEEDED)$/) });
  });
});
