import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import getPort from 'get-port';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts';
import { type PostgresData, preparePostgresData } from './postgres-data.ts';
import { readPidFile, stopOrphan } from './postgres-orphan.ts';
import { findProcess } from './process-identity.ts';
import { waitUntil } from './wait-until.ts';

/** How to start a server; everything but the folder has a default. */
export type EmbeddedPostgresOptions = {
  /** Created when absent; holds the cluster, its password and who runs it. */
  dataDir: string;
  /** TCP port on 127.0.0.1; a free one by default. */
  port?: number;
  /** `false` trades crash safety for speed: for data that a test throws away. Default `true`. */
  fsync?: boolean;
  /** Receives what the server writes, in pieces. */
  log?: (text: string) => void;
};

/** A running server. */
export type EmbeddedPostgres = {
  /** URL of the superuser on the database `postgres`. */
  adminUrl: string;
  port: number;
  pid: number;
  /** Settles when the server process ends, for whatever reason. */
  exited: Promise<void>;
  /** Closes all connections, writes everything to disk and ends the server. Safe to repeat. */
  stop(): Promise<void>;
};

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;

/**
 * Starts a PostgreSQL 18 server on a data folder and resolves when it accepts connections. What a killed predecessor left
 * is put right first: its orphan server is stopped, its stale pid file removed. The server is a process group of its own.
 * @throws Error when another living process runs a server on the same folder, or when the server does not start.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  await stopOrphan(dataDir, join(dataDir, 'pgdata'));
  const binaries = findPostgresBinaries();
  const data = await preparePostgresData(dataDir, binaries);
  claim(dataDir);
  const port = options.port ?? (await getPort({ host: '127.0.0.1' }));
  const server = launch(binaries, data, port, options);
  await waitForReady(server, data.pgdata);
  return {
    adminUrl: `postgres://postgres:${data.password}@127.0.0.1:${port}/postgres`,
    port,
    pid: server.pid,
    exited: server.exited,
    stop: () => stopServer(server),
  };
}

type Server = { child: ChildProcess; pid: number; exited: Promise<void>; lastWords(): string };

function launch(
  { postgres, runAs }: PostgresBinaries,
  { pgdata }: PostgresData,
  port: number,
  options: EmbeddedPostgresOptions,
): Server {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '96MB',
    timezone: 'UTC',
    // A statement that fails may hold a password, and its detail what somebody typed.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(options.fsync === false && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const stdio: ['ignore', 'ignore', 'pipe'] = ['ignore', 'ignore', 'pipe'];
  const child = spawn(postgres, ['-D', pgdata, ...args], { ...runAs, cwd: '/', detached: true, stdio });
  let tail = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-2000);
    options.log?.(text);
  });
  const stopWithParent = () => child.kill('SIGINT');
  process.once('exit', stopWithParent);
  const exited = new Promise<void>((done) => child.once('exit', () => done()).once('error', () => done()));
  exited.then(() => process.off('exit', stopWithParent));
  return { child, pid: child.pid ?? 0, exited, lastWords: () => tail.trim() };
}

async function waitForReady(server: Server, pgdata: string): Promise<void> {
  const stopWaiting = new AbortController();
  server.exited.then(() => stopWaiting.abort());
  try {
    // The eighth line of the pid file is the server's own word on its state; pg_ctl waits for the same.
    const isReady = () => {
      const lines = readPidFile(pgdata);
      return lines[0] === String(server.pid) && lines[7]?.trim() === 'ready';
    };
    await waitUntil('The start of PostgreSQL', isReady, { timeoutMs: START_TIMEOUT_MS, signal: stopWaiting.signal });
  } catch (cause) {
    await stopServer(server);
    throw new Error(`PostgreSQL did not start: ${server.lastWords() || 'it said nothing'}`, { cause });
  }
}

async function stopServer({ child, exited, pid }: Server): Promise<void> {
  if (pid === 0 || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  const lastResort = setTimeout(() => child.kill('SIGQUIT'), STOP_TIMEOUT_MS);
  await exited;
  clearTimeout(lastResort);
}

function claim(dataDir: string): void {
  writeFileSync(join(dataDir, 'owner.json'), JSON.stringify(findProcess(process.pid)));
}
