import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@craftlane/service-kit/db';
import { startTestSandbox } from '@craftlane/stripe-sandbox/testing/start-test-sandbox';
import { testClock } from '@craftlane/test-kit/clock';
import { createTestDatabase } from '@craftlane/test-kit/database';
import { startPeer } from '@craftlane/test-kit/peer';
import { type RequestOptions, requester, type TestRequest } from '@craftlane/test-kit/request';
import { TEST_SECRET } from '@craftlane/test-kit/service';
import { until } from '@craftlane/test-kit/wait';
import postgres from 'postgres';
import type { CrashPointName } from '../crash-point.ts';
import { migrationsFolder } from '../service.ts';
import { type ChildService, startChildService } from './child-service.ts';
import { actionsOn, type MarketActions, stripeEnv } from './market.ts';
import { startStripeMail, WEBHOOK_SECRET } from './stripe-mail.ts';

/** A market whose service is other processes. */
export interface ChildMarket extends MarketActions {
  /** Ends the processes there are and starts `count` new ones on the same database; `crashAt` kills each where it says. */
  restart(options?: { crashAt?: CrashPointName; count?: number }): Promise<ChildService[]>;
  /** Kills the processes there are. */
  kill(): Promise<void>;
  /** The next request goes to this of the processes, counted from 0, and those after it in turn. */
  startWith(index: number): void;
  stop(): Promise<void>;
}

/**
 * A market whose service is one or more processes of its own, as in production; requests go to them in turn. `changes` add to their environment.
 * When it `isPatient`, a request that a crash left without an answer is made again, with the same key.
 */
export async function startChildMarket(
  changes: Record<string, string> = {},
  { isPatient = false } = {},
): Promise<ChildMarket> {
  const filesDir = mkdtempSync(join(tmpdir(), 'craftlane-payment-'));
  const [peer, mail] = [await startPeer(TEST_SECRET), await startStripeMail()];
  const sandbox = await startTestSandbox({ webhook: { url: mail.url, secret: WEBHOOK_SECRET } });
  const database = await createTestDatabase({ service: 'payment', migrationsFolder });
  const app = openDatabase({ url: database.appUrl });
  const owner = postgres(database.ownerUrl, { max: 2, onnotice: () => undefined });
  // Processes of their own go by the real time.
  const clock = { ...testClock(), now: () => new Date() };
  let children: ChildService[] = [];
  let turn = 0;
  const ask: TestRequest = async (...call) => {
    const child = children[turn % children.length];
    turn += 1;
    if (!child) throw new Error('No service is running.');
    return requester(child.url, peer.tokenFor)(...call);
  };
  const request = isPatient ? askingAgain(ask) : ask;
  const env = {
    PORT: '0',
    DRAIN_PERIOD: 'PT0S',
    DATABASE_URL: database.appUrl,
    INTERNAL_SECRET: TEST_SECRET,
    USER_SERVICE_URL: peer.urlOf('user'),
    GIG_SERVICE_URL: peer.urlOf('gig'),
    CHAT_SERVICE_URL: peer.urlOf('chat'),
    PAYMENT_SERVICE_URL: peer.urlOf('payment'),
    WEB_URL: peer.urlOf('web'),
    PUBLIC_URL: 'http://craftlane.test',
    FILES_DIR: filesDir,
    ...stripeEnv(sandbox),
    ...changes,
  };
  const stopChildren = async () => {
    await Promise.all(children.map((child) => child.stop()));
    children = [];
  };
  return {
    sandbox,
    mail,
    peer,
    request,
    db: app.db,
    clock,
    ...actionsOn({ peer, request, db: app.db, clock }, owner),
    startWith: (index) => {
      turn = index;
    },
    restart: async ({ crashAt, count = 1 } = {}) => {
      await stopChildren();
      const started = { ...env, ...(crashAt && { CRASH_AT: crashAt }) };
      children = await Promise.all(Array.from({ length: count }, () => startChildService(started)));
      mail.deliverTo(...children.map(({ url }) => url));
      return children;
    },
    kill: async () => {
      await Promise.all(children.map((child) => child.kill()));
      children = [];
    },
    stop: async () => {
      await stopChildren();
      await owner.end();
      await app.close();
      await Promise.all([sandbox.stop(), mail.stop(), peer.stop()]);
      await database.drop();
      rmSync(filesDir, { recursive: true, force: true });
    },
  };
}

/** What a service that begins or ends may answer. */
const NOT_NOW = 503;

/** Asks until there is an answer; what changes something has a key, so that it happens once. */
function askingAgain(ask: TestRequest): TestRequest {
  return <Body>(method: string, path: string, options: RequestOptions = {}) => {
    const headers = { ...(method === 'POST' && { 'idempotency-key': randomUUID() }), ...options.headers };
    return until(
      async () => {
        const answer = await ask<Body>(method, path, { ...options, headers });
        return answer.status !== NOT_NOW && answer;
      },
      { timeoutMs: 60_000, what: `An answer of ${path}` },
    );
  };
}
