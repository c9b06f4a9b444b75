import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../postgres.ts';
import { readPidFile } from '../postgres-orphan.ts';
import { openRunRecord, readRunningEnv } from '../stack/run-record.ts';

/** Which database server an installation uses. */
export type Installation = {
  dataDir: string;
  /** URL of a role that may create databases and roles; null for the embedded server. */
  postgresUrl: string | null;
};

/**
 * Does `work` with the administrator's URL of the server: the operator's own, the embedded one that is running, or the embedded
 * one started for this work and stopped after it.
 * @throws Error when there is no installation
 */
export async function withServer<T>(
  { dataDir, postgresUrl }: Installation,
  work: (adminUrl: string) => Promise<T>,
): Promise<T> {
  if (postgresUrl) return work(postgresUrl);
  const folder = join(dataDir, 'postgres');
  if (readRunningEnv(dataDir)) return work(runningUrl(dataDir));
  if (!existsSync(folder)) throw new Error(`There is no installation in ${dataDir}.`);
  const record = await openRunRecord(dataDir);
  try {
    return await withStartedServer(folder, work);
  } finally {
    record.close();
  }
}

/** Starts the embedded server for `work` alone. The caller has made sure that nobody else uses the folder. */
export async function withStartedServer<T>(folder: string, work: (adminUrl: string) => Promise<T>): Promise<T> {
  const server = await startEmbeddedPostgres({ dataDir: folder });
  try {
    return await work(server.adminUrl);
  } finally {
    await server.stop();
  }
}

/**
 * The administrator's URL of the embedded server that runs on this data folder: the fourth line of its pid file is its port.
 * @throws Error when it does not run
 */
export function runningUrl(dataDir: string): string {
  const folder = join(dataDir, 'postgres');
  const port = Number(readPidFile(join(folder, 'pgdata'))[3]);
  if (!port) throw new Error('The database of the running installation is not ready: try again in a moment.');
  const password = readFileSync(join(folder, 'password'), 'utf8').trim();
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}
