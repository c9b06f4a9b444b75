import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '@craftlane/service-kit/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findLeaks, findLeaksInFiles, secretsOf } from './find-leaks.ts';
import { inRepository } from './paths.ts';
import { type Stack, startStack } from './stack.ts';
import { dataFolder } from './testing/data-folder.ts';
import { startTraceReceiver, type TraceReceiver } from './testing/trace-receiver.ts';
import { waitUntil } from './wait-until.ts';

const isLong = process.env.LONG === '1';
const distDir = '.next-test';
const password = 'canary-password-1';

const dataDir = dataFolder('observe-web-');
let receiver: TraceReceiver;
let stack: Stack;

/** As the browser sends it. */
async function callTrpc(procedure: string, input: object, requestId: string): Promise<Response> {
  return fetch(`${stack.urls.web}/api/trpc/${procedure}?batch=1`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: stack.urls.publicWeb, 'x-request-id': requestId },
    body: JSON.stringify({ 0: input }),
  });
}

const hasLine = (part: string, requestId: string) =>
  readFileSync(join(dataDir, 'logs', `${part}.log`), 'utf8').includes(requestId);

describe.runIf(isLong)('with the web app in front', () => {
  beforeAll(async () => {
    receiver = await startTraceReceiver();
    const env = { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url };
    stack = await startStack({ dataDir, ports: 'ephemeral', distDir, env });
  }, 600_000);

  afterAll(async () => {
    await stack?.stop();
    receiver?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('the id that the browser gave is in the answer, in every log on the way, and in one trace', async () => {
    const requestId = newId();
    const input = { email: 'ada@example.org', password, displayName: 'Ada' };
    const answer = await callTrpc('account.register', input, requestId);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-request-id')).toBe(requestId);
    for (const part of ['web', 'user', 'gig', 'chat', 'payment'])
      await waitUntil(`the line of ${part}`, () => hasLine(part, requestId));
    await waitUntil('the trace from the web app to the event', () => {
      const ids = receiver.spans.filter(({ service }) => service === 'web').map(({ traceId }) => traceId);
      const names = receiver.spans.filter(({ traceId }) => ids.includes(traceId)).map((span) => span.name);
      return names.includes('POST /api/users/register') && names.includes('POST /events');
    });
  });

  test('a failed call tells the person the id of the request', async () => {
    const requestId = newId();
    const answer = await callTrpc('account.register', { email: 'no address' }, requestId);
    expect(await answer.json()).toMatchObject([{ error: { data: { code: 'VALIDATION_FAILED', requestId } } }]);
  });

  test('no secret is in what browsers load, nor in a log', async () => {
    const known = new Map([['password', password], ...secretsOf(dataDir)]);
    const pages = await Promise.all(
      ['/', '/login', '/register', '/search', '/inbox', '/nowhere'].map(async (path) => {
        const answer = await fetch(`${stack.urls.web}${path}`);
        return findLeaks(path, await answer.text(), known);
      }),
    );
    const bundles = findLeaksInFiles(inRepository('apps/web', distDir, 'static'), known);
    expect([...pages.flat(), ...bundles, ...findLeaksInFiles(join(dataDir, 'logs'), known)]).toEqual([]);
  });
});
