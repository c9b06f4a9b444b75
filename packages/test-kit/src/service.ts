import type { DomainEvent } from '@craftlane/contracts/events';
import { type AnyContract, createServiceClient, type ServiceClient } from '@craftlane/service-kit/client';
import { type ConfigOf, type ConfigSchema, parseConfig } from '@craftlane/service-kit/config';
import type { Db } from '@craftlane/service-kit/db';
import type { RunningService, Service } from '@craftlane/service-kit/service';
import { type TestClock, testClock } from './clock.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { deliver, type EventRecorder } from './event-recorder.ts';
import { type Peer, startPeer } from './peer.ts';
import { requester, type TestRequest } from './request.ts';
import type { TestIssuer } from './tokens.ts';

/** INTERNAL_SECRET of every service under test. */
export const TEST_SECRET = 'a-secret-of-tests-with-more-than-32-characters';

/** How to start a service under test. */
export interface TestServiceOptions<S extends ConfigSchema> {
  /** Short name (`gig`); names the roles of the database. */
  name: string;
  schema: S;
  define: (config: ConfigOf<S>) => Service;
  migrationsFolder: string | null;
  /** Variables beside or instead of the usual ones; `peer` is already there to take URLs from. */
  env?: Record<string, string> | ((peer: Peer) => Record<string, string>);
  /** A database to share, for a second instance or a restart; it is then not dropped by `stop`. */
  database?: TestDatabase;
  clock?: TestClock;
}

/** A service under test with everything around it. */
export interface TestService<S extends ConfigSchema> {
  url: string;
  config: ConfigOf<S>;
  running: RunningService;
  /** The database as the running process sees it (role `<name>_app`). */
  db: Db;
  database: TestDatabase;
  clock: TestClock;
  /** All other services. */
  peer: Peer;
  /** What the service pushed. */
  events: EventRecorder;
  tokenFor: TestIssuer['tokenFor'];
  request: TestRequest;
  client<T extends AnyContract>(contract: T): ServiceClient<T>;
  /** Pushes a signed event to the service; resolves to the status it answers. */
  deliver(event: DomainEvent): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a service in this process on a free port with a database of its own, without its crontab; every other service is one recording peer. */
export async function startTestService<S extends ConfigSchema>(
  options: TestServiceOptions<S>,
): Promise<TestService<S>> {
  const { name: service, migrationsFolder } = options;
  const peer = await startPeer(TEST_SECRET);
  const database = options.database ?? (await createTestDatabase({ service, migrationsFolder }));
  const clock = options.clock ?? testClock();
  const overrides = typeof options.env === 'function' ? options.env(peer) : options.env;
  const config = parseConfig(options.schema, { ...usualEnvironment(peer, database), ...overrides });
  const running = await options.define(config).start({ clock, runsCrontab: false });
  return {
    url: running.url,
    config,
    running,
    db: running.core.db,
    database,
    clock,
    peer,
    events: peer.events,
    tokenFor: peer.tokenFor,
    request: requester(running.url, peer.tokenFor),
    client: (contract) => createServiceClient(contract, { baseUrl: running.url, internalSecret: TEST_SECRET }),
    deliver: (event) => deliver(running.url, event, TEST_SECRET),
    stop: async () => {
      await running.stop();
      await peer.stop();
      if (!options.database) await database.drop();
    },
  };
}

function usualEnvironment(peer: Peer, database: TestDatabase): Record<string, string> {
  return {
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'silent',
    DRAIN_PERIOD: 'PT0S',
    DATABASE_URL: database.appUrl,
    INTERNAL_SECRET: TEST_SECRET,
    USER_SERVICE_URL: peer.urlOf('user'),
    GIG_SERVICE_URL: peer.urlOf('gig'),
    CHAT_SERVICE_URL: peer.urlOf('chat'),
    PAYMENT_SERVICE_URL: peer.urlOf('payment'),
    WEB_URL: peer.urlOf('web'),
    PUBLIC_URL: 'http://craftlane.test',
  };
}
