import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@craftlane/local-stack/postgres';
import type { TestProject } from 'vitest/node';
import { removeAbandonedServers, removeTestData, TEST_DATA_PREFIX } from './abandoned-servers.ts';
import { testEnvironment } from './env.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Administrator's URL of the test run's PostgreSQL server. */
    postgresUrl: string;
  }
}

interface TestServer {
  adminUrl: string;
  stop(): Promise<void>;
}

/**
 * One PostgreSQL server per test run, shared by all projects: the server of POSTGRES_TEST_URL when set (its roles
 * `<service>_owner` and `<service>_app` get new passwords, so give it a server for tests only), otherwise an embedded one on
 * a throw-away folder, which also ends with Ctrl-C.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  project.provide('postgresUrl', server.adminUrl);
  return () => server.stop();
}

async function startServer(): Promise<TestServer> {
  const { postgresTestUrl } = testEnvironment();
  if (postgresTestUrl) return { adminUrl: postgresTestUrl, stop: async () => undefined };
  removeAbandonedServers();
  const dataDir = mkdtempSync(join(tmpdir(), TEST_DATA_PREFIX));
  // The server runs as another user when started by root.
  chmodSync(dataDir, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDir, fsync: false });
  const remove = () => removeTestData(dataDir);
  const endOnSignal = () => process.exit(130);
  process.once('exit', remove);
  process.once('SIGINT', endOnSignal);
  process.once('SIGTERM', endOnSignal);
  return {
    adminUrl: postgres.adminUrl,
    stop: async () => {
      process.off('SIGINT', endOnSignal);
      process.off('SIGTERM', endOnSignal);
      await postgres.stop();
      process.off('exit', remove);
      remove();
    },
  };
}
