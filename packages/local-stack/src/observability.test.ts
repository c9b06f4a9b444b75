import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '@craftlane/service-kit/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findLeaks, findLeaksInFiles, type Leak, secretsOf } from './find-leaks.ts';
import { type Stack, startStack } from './stack.ts';
import { failToSetPassword, hideTables } from './testing/break-database.ts';
import { type Caller, caller } from './testing/caller.ts';
import { dataFolder } from './testing/data-folder.ts';
import { type ReceivedSpan, startTraceReceiver, type TraceReceiver } from './testing/trace-receiver.ts';
import { namesOf, rootsOf, waitForTrace } from './testing/traces.ts';
import { waitUntil } from './wait-until.ts';

/** Everything that must never be seen is recognised by this word. */
const CANARY = 'canary';
const secretOf = (name: string) => `${CANARY}-${name}-${'0123456789'.repeat(3)}`;
const password = `${CANARY}-password-1`;

const dataDir = dataFolder('observe-');
let receiver: TraceReceiver;
let stack: Stack;
let call: Caller;

beforeAll(async () => {
  receiver = await startTraceReceiver();
  stack = await startStack({
    dataDir,
    ports: 'ephemeral',
    web: false,
    env: { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, LOG_LEVEL: 'debug' },
    variables: {
      INTERNAL_SECRET: secretOf('internal'),
      TOKEN_SECRET: secretOf('token'),
      SESSION_SECRET: secretOf('session'),
      PUSHER_SECRET: secretOf('pusher'),
    },
  });
  call = caller(stack.urls);
}, 180_000);

afterAll(async () => {
  await stack?.stop();
  receiver?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The lines of a service's log that carry this request id, by their message. */
function linesOf(service: string, requestId: string): string[] {
  const lines = readFileSync(join(dataDir, 'logs', `${service}.log`), 'utf8').split('\n');
  return lines.filter((line) => line.includes(`"requestId":"${requestId}"`)).map((line) => JSON.parse(line).msg);
}

const accountOf = (name: string) => ({ email: `${CANARY}-${name}@example.org`, password, displayName: name });

async function register(name: string, requestId = newId()): Promise<{ id: string; accessToken: string }> {
  const account = accountOf(name);
  const { body } = await call('user', 'POST', '/api/users/register', { body: account, requestId });
  const login = await call('user', 'POST', '/api/users/login', { body: { email: account.email, password } });
  return { id: body.id, accessToken: login.body.accessToken };
}

const wholeTrace = (name: string, isWhole: (spans: readonly ReceivedSpan[]) => boolean) =>
  waitForTrace(receiver.spans, name, isWhole);

describe('one request', () => {
  test('is found by its id in the service that was asked, the service it asked, and where its event arrived', async () => {
    const registering = newId();
    const ada = await register('ada', registering);
    const bob = await register('bob');
    await waitUntil('the event at the gig service', () => linesOf('gig', registering).includes('event received'));
    expect(linesOf('user', registering)).toContain('request');

    const opening = newId();
    const options = { token: ada.accessToken, body: { participantId: bob.id }, requestId: opening };
    expect(await call('chat', 'POST', '/api/chat/conversations', options)).toMatchObject({ status: 200 });
    await waitUntil('the line of the chat service', () => linesOf('chat', opening).includes('request'));
  });

  test('is one trace over the services it reached, by calls and by events', async () => {
    const spans = await wholeTrace(
      'POST /api/users/register',
      (trace) => trace.filter(({ name }) => name === 'POST /events').length === 3,
    );
    expect(namesOf(spans)).toEqual(
      expect.arrayContaining([
        'user: POST /api/users/register',
        'user: transaction',
        'user: job deliver_event',
        'gig: POST /events',
        'gig: transaction',
        'payment: POST /events',
      ]),
    );
    expect(namesOf(rootsOf(spans))).toEqual(['user: POST /api/users/register']);
  });

  test('of one service to another keeps its id and its trace', async () => {
    const ada = await register('eve');
    const requestId = newId();
    const gig = { method: 'POST', path: '/api/payment/checkout' };
    const body = { gigId: newId(), packageTier: 'basic' };
    await call('payment', gig.method, gig.path, { token: ada.accessToken, body, requestId });
    await waitUntil('the line of the gig service', () => linesOf('gig', requestId).length > 0);
    await waitUntil('the line of the payment service', () => linesOf('payment', requestId).length > 0);
    const spans = await wholeTrace('POST /api/payment/checkout', (trace) =>
      trace.some(({ service }) => service === 'gig'),
    );
    expect(namesOf(rootsOf(spans))).toEqual(['payment: POST /api/payment/checkout']);
    expect(spans.map(({ service }) => service)).toContain('gig');
  });
});

test('secrets, passwords, tokens and message text are in no log, no trace and no error', {
  timeout: 120_000,
}, async () => {
  const mia = await register('mia');
  const ned = await register('ned');
  const { body: conversation } = await call('chat', 'POST', '/api/chat/conversations', {
    token: mia.accessToken,
    body: { participantId: ned.id },
  });
  const say = (text: string, token = mia.accessToken) =>
    call('chat', 'POST', `/api/chat/${conversation.id}`, { token, body: { body: text, clientMessageId: newId() } });
  const logIn = (tried: string) =>
    call('user', 'POST', '/api/users/login', { body: { email: `${CANARY}-mia@example.org`, password: tried } });
  const webhook = (body: string) =>
    call('payment', 'POST', '/api/payment/webhook', { raw: body, headers: { 'stripe-signature': `t=1,v1=${CANARY}` } });
  const everything = () =>
    Promise.all([
      say(`${CANARY}-message`),
      say(CANARY.repeat(2_000)),
      say(`${CANARY}-message`, `${CANARY}.bearer.token`),
      call('user', 'POST', '/api/users/register', { body: accountOf('mia') }),
      logIn(`${CANARY}-wrong-password`),
      logIn(password),
      call('user', 'POST', '/api/users/register', {
        body: { email: `${CANARY}@x`, password: CANARY, displayName: '' },
      }),
      call('user', 'POST', '/api/users/refresh', { body: { refreshToken: `${CANARY}-refresh-token` } }),
      call('user', 'POST', '/api/users/login', { raw: `{"password":"${CANARY}` }),
      call('gig', 'POST', '/api/gigs', { token: mia.accessToken, body: { title: CANARY, unknown: CANARY } }),
      call('gig', 'POST', '/events', { raw: `{"type":"${CANARY}"}`, headers: { 'x-craftlane-signature': CANARY } }),
      webhook(`{"id":"evt_${CANARY}"}`),
    ]);

  const answers = await everything();
  expect(answers.map(({ status }) => status)).toContain(401);
  await failToSetPassword(stack.databases, `${CANARY}-role`);
  await hideTables(stack.databases, true);
  const broken = await everything();
  await hideTables(stack.databases, false);
  await stack.halt('postgres');
  broken.push(...(await everything()));
  await stack.resume('postgres');
  expect(broken.filter(({ status }) => status === 500).length).toBeGreaterThanOrEqual(3);
  expect(broken.filter(({ status }) => status === 503).length).toBeGreaterThanOrEqual(3);
  const spoken = await Promise.all(
    ['user', 'gig', 'chat', 'payment'].flatMap((service) =>
      ['/metrics', '/health/ready', '/openapi.json'].map((path) => call(service, 'GET', path)),
    ),
  );

  const rolePasswords = [...stack.databases].flatMap(([name, { ownerUrl, appUrl }]) =>
    [ownerUrl, appUrl].map((url): [string, string] => [`a password of ${name}`, new URL(url).password]),
  );
  const own: [string, string][] = [
    [CANARY, CANARY],
    ['access token', mia.accessToken],
  ];
  const secrets = new Map([...own, ...rolePasswords, ...secretsOf(dataDir)]);
  const refusals = [...answers, ...broken].filter(({ status }) => status >= 400);
  const leaks: Leak[] = [
    ...findLeaksInFiles(join(dataDir, 'logs'), secrets),
    ...findLeaks('traces', receiver.text(), secrets),
    ...[...refusals, ...spoken].flatMap(({ where, text }) => findLeaks(where, text, secrets)),
  ];
  expect(leaks).toEqual([]);
});
