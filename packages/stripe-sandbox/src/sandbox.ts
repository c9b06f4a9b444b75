import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { pruneIdempotencyKeys } from './api/idempotency.ts';
import { createApp } from './app.ts';
import { type BackgroundLoop, startLoop } from './background-loop.ts';
import { clockOf } from './clock.ts';
import type { SandboxConfig } from './config.ts';
import type { LogEntry, SandboxDeps } from './deps.ts';
import { createFaults } from './faults/faults.ts';
import { newId } from './ids.ts';
import { runDueOutcomes } from './outcomes/run-due-outcomes.ts';
import { expireDueSessions } from './payments/expire-session.ts';
import { openDatabase } from './store/database.ts';
import { createDispatcher, type Dispatcher } from './webhooks/dispatcher.ts';
import { makeAllDue } from './webhooks/queue.ts';

/** How long a stop waits for answers under way; a delayed one may be minutes off. */
const DRAIN_MS = 2000;

/** A running sandbox. */
export interface Sandbox {
  /** Base of the API, for example `http://127.0.0.1:4010`. */
  url: string;
  /** Stops taking requests, ends the background work and closes the database connections. Unsent webhooks stay queued. */
  stop(): Promise<void>;
}

/** What tests replace. */
export interface SandboxOptions {
  now?: () => Date;
  log?: (entry: LogEntry) => void;
}

/**
 * Starts a sandbox on its own database: tables are created or updated, webhooks left over from the last run
 * are sent again at once, overdue sessions expire, what was due to happen by itself happens. Rejects when the port or the database is not to be had.
 */
export async function startSandbox(config: SandboxConfig, options: SandboxOptions = {}): Promise<Sandbox> {
  const sql = await openDatabase(config.databaseUrl);
  const server = createAdaptorServer({ fetch: (req, env) => app.fetch(req, env) });
  const port = await listen(server, config).catch(async (err: unknown) => {
    await sql.end({ timeout: 1 });
    throw err;
  });
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  const loops: BackgroundLoop[] = [];
  const deps: SandboxDeps = {
    config,
    publicUrl: config.publicUrl ?? url,
    sql,
    faults: createFaults(),
    now: options.now ?? clockOf(config.clockFile),
    newId,
    wake: () => loops.forEach((loop) => void loop.wake()),
    log: options.log ?? (() => undefined),
  };
  const app = createApp(deps);
  await makeAllDue(sql, deps.now());
  await pruneIdempotencyKeys(deps);
  const dispatcher = startBackground(deps, loops);
  return {
    url,
    stop: async () => {
      await close(server);
      await Promise.all(loops.map((loop) => loop.stop()));
      await dispatcher?.stop();
      await sql.end({ timeout: 5 });
    },
  };
}

function startBackground(deps: SandboxDeps, loops: BackgroundLoop[]): Dispatcher | null {
  const onError = (err: unknown) =>
    deps.log({ level: 'error', error: err instanceof Error ? (err.stack ?? '') : String(err) });
  loops.push(startLoop(() => expireDueSessions(deps), onError));
  loops.push(startLoop(() => runDueOutcomes(deps), onError));
  if (!deps.config.webhook) return null;
  const dispatcher = createDispatcher(deps, deps.config.webhook, () => sending.wake());
  const sending = startLoop(() => dispatcher.run(), onError);
  loops.push(sending);
  return dispatcher;
}

async function listen(server: ServerType, config: SandboxConfig): Promise<number> {
  return await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

async function close(server: ServerType): Promise<void> {
  await new Promise<void>((resolve) => {
    const cutOff = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearTimeout(cutOff);
      resolve();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}
