import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@craftlane/service-kit/db';
import { startTestSandbox } from '@craftlane/stripe-sandbox/testing/start-test-sandbox';
import { testClock } from '@craftlane/test-kit/clock';
import { createTestDatabase } from '@craftlane/test-kit/database';
import { startPeer } from '@craftlane/test-kit/peer';
import { requester, type TestRequest } from '@craftlane/test-kit/request';
import { TEST_SECRET } from '@craftlane/test-kit/service';
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
  stop(): Promise<void>;
}

/** A market whose service is one or more processes of its own, as in production; requests go to them in turn. `changes` add to their environment. */
export async function startChildMarket(changes: Record<string, string> = {}): Promise<ChildMarket> {
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
  const request: TestRequest = (...call) => {
    turn += 1;
    const child = children[turn % children.length];
    if (!child) throw new Error('No service is running.');
    return requester(child.url, peer.tokenFor)(...call);
  };
  const env = {
    PORT: '0',
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
    restart: async ({ crashAt, count = 1 } = {}) => {
      await stopChildren();
      const started = { ...env, ...(crashAt && { CRASH_AT: crashAt }) };
      children = await Promise.all(Array.from({ length: count }, () => startChildService(started)));
      mail.deliverTo(children[0]?.url ?? '');
      return children;
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
