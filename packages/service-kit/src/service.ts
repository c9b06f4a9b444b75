import type { AnyContractRouter } from '@orpc/contract';
import { sql as query } from 'drizzle-orm';
import { createTokenVerifier, type TokenVerifier } from './auth.ts';
import type { Clock } from './clock.ts';
import type { BaseConfig } from './config.ts';
import type { ServiceRouter } from './contract-handler.ts';
import { type Database, type Db, openDatabase, type Sql } from './db.ts';
import { clockOf } from './demo-clock.ts';
import { sweepDueJobs } from './demo-jobs.ts';
import { deliverEventTask } from './event-delivery.ts';
import { eventsRoute } from './event-receiver.ts';
import { type Consumer, DELIVER_EVENT } from './events.ts';
import { healthRoutes, type ReadinessChecks } from './health.ts';
import { housekeepingCrontab, housekeepingTask } from './housekeeping.ts';
import { type HttpOptions, type HttpServer, startHttpServer } from './http.ts';
import { type NewId, newId } from './ids.ts';
import type { Task } from './jobs.ts';
import { createLogger, type Logger } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { migrate } from './migrate.ts';
import { openapiRoutes } from './openapi.ts';
import { addPoolMetrics } from './pool-usage.ts';
import { addQueueMetrics } from './queue-metrics.ts';
import type { RawRoute } from './raw-routes.ts';
import { surviveLostConnections } from './survive-lost-connections.ts';
import { startTracing } from './tracing.ts';
import { type JobWorker, startWorker } from './worker.ts';

/** What the kit gives a service to build its dependencies from. */
export interface ServiceCore {
  db: Db;
  sql: Sql;
  log: Logger;
  metrics: Metrics;
  clock: Clock;
  newId: NewId;
}

/** A service as data. `Deps` is what its use cases need, made once by `compose`. */
export interface ServiceDefinition<Deps> extends Limits {
  name: string;
  config: BaseConfig;
  /** drizzle's migrations; null for a service without tables. */
  migrationsFolder: string | null;
  /** Builds adapters and dependencies; no outside call here. */
  compose(core: ServiceCore): Deps | Promise<Deps>;
  router(deps: Deps): ServiceRouter;
  /** What `/openapi.json` describes; the router itself by default. */
  contract?: AnyContractRouter;
  rawRoutes?(deps: Deps): readonly RawRoute[];
  tasks?(deps: Deps): Readonly<Record<string, Task>>;
  /** graphile-worker crontab lines, UTC. */
  crontab?: string;
  consumers?: readonly Consumer<Deps>[];
  readiness?(deps: Deps): ReadinessChecks;
  /** Replaces verification by the user service's published keys. */
  verifyToken?(deps: Deps): TokenVerifier;
  /** Runs when everything is open and before the first request, for example to create a missing key. */
  beforeListen?(deps: Deps): Promise<void>;
  /** Closes what `compose` opened. */
  close?(deps: Deps): Promise<void>;
  /** Jobs that run at once, 5 by default. */
  jobConcurrency?: number;
}

/** See `HttpOptions`. */
type Limits = Pick<HttpOptions, 'deadlineMs' | 'bodyLimit' | 'multipartLimit'>;

/** What a test does differently. */
export interface StartOptions {
  clock?: Clock;
  newId?: NewId;
  /** False runs no job by the clock on the wall, so that nothing happens beside a test; true by default. */
  runsCrontab?: boolean;
}

/** A service that can be started. */
export interface Service {
  name: string;
  log: Logger;
  start(options?: StartOptions): Promise<RunningService>;
}

/** A service that answers. */
export interface RunningService {
  url: string;
  port: number;
  core: ServiceCore;
  /** Finishes requests and jobs that have begun, then closes everything. Safe to repeat. */
  stop(): Promise<void>;
}

/**
 * Composes a service. `start` migrates (when DATABASE_OWNER_URL is set), opens the database, runs jobs, serves the contract
 * and `/events`, `/health/*`, `/metrics`, `/openapi.json`, `/docs`, and rejects when any of it fails, leaving nothing open.
 */
export function defineService<Deps>(definition: ServiceDefinition<Deps>): Service {
  const { name, config } = definition;
  const log = createLogger({ service: name, level: config.logLevel });
  return {
    name,
    log,
    start: async (options = {}) => {
      const closers: (() => Promise<void>)[] = [];
      const stop = once(() => closeAll(closers, log));
      try {
        return { ...(await open(definition, log, options, closers)), stop };
      } catch (error) {
        await stop();
        throw error;
      }
    },
  };
}

/** Starts the service and keeps it until SIGTERM or SIGINT; a failing start prints one sentence and exits with 1. */
export async function runService(service: Service): Promise<void> {
  surviveLostConnections(service.log);
  try {
    const running = await service.start();
    service.log.info({ url: running.url }, 'started');
    stopOnSignal(running, service.log);
  } catch (error) {
    service.log.fatal(
      { err: error },
      `${service.name} could not start: ${error instanceof Error ? error.message : error}`,
    );
    process.exitCode = 1;
    service.log.flush(() => process.exit(1));
  }
}

/** Opens part after part and notes how to close each, so that a failure half-way leaves nothing behind. */
async function open<Deps>(
  definition: ServiceDefinition<Deps>,
  log: Logger,
  options: StartOptions,
  closers: (() => Promise<void>)[],
): Promise<Omit<RunningService, 'stop'>> {
  const { name, config, migrationsFolder } = definition;
  closers.unshift(await startTracing({ service: name, endpoint: config.otelExporterOtlpEndpoint }));
  if (config.databaseOwnerUrl) {
    await migrate({ ownerUrl: config.databaseOwnerUrl, folder: migrationsFolder, appUrl: config.databaseUrl });
  }
  const database = openDatabase({ url: config.databaseUrl, applicationName: name, max: config.databasePoolSize, log });
  closers.unshift(database.close);
  const metrics = createMetrics(name);
  addPoolMetrics(metrics.registry, database.usage);
  addQueueMetrics(metrics.registry, database.sql, log);
  const { runsCrontab = true, ...replacements } = options;
  const core = coreOf(database, log, metrics, { clock: clockOf(config), newId, ...replacements });
  const deps = await definition.compose(core);
  closers.unshift(async () => definition.close?.(deps));
  await definition.beforeListen?.(deps);
  const worker = await startJobs(runsCrontab ? definition : { ...definition, crontab: '' }, core, deps);
  closers.unshift(worker.stop);
  if (config.clockFile) closers.unshift(sweepDueJobs(core).stop);
  const http = await serve(definition, core, deps, worker);
  closers.unshift(() => http.stop());
  return { url: http.url, port: http.port, core };
}

function coreOf(
  { db, sql }: Database,
  log: Logger,
  metrics: Metrics,
  time: Pick<ServiceCore, 'clock' | 'newId'>,
): ServiceCore {
  return { db, sql, log, metrics, ...time };
}

function startJobs<Deps>(definition: ServiceDefinition<Deps>, core: ServiceCore, deps: Deps): Promise<JobWorker> {
  const { config, crontab = '', jobConcurrency = 5 } = definition;
  const { db, log, metrics } = core;
  return startWorker({
    databaseUrl: config.databaseUrl,
    crontab: `${housekeepingCrontab}\n${crontab}`,
    concurrency: jobConcurrency,
    log,
    metrics,
    tasks: {
      ...definition.tasks?.(deps),
      [DELIVER_EVENT]: deliverEventTask({ db, config, metrics }),
      kit_housekeeping: housekeepingTask(db),
    },
  });
}

async function serve<Deps>(
  definition: ServiceDefinition<Deps>,
  core: ServiceCore,
  deps: Deps,
  worker: JobWorker,
): Promise<HttpServer> {
  const { config, name, consumers = [] } = definition;
  const { db, log, metrics } = core;
  const router = definition.router(deps);
  const checks: ReadinessChecks = {
    database: async () => db.execute(query`select 1`),
    worker: worker.check,
    ...definition.readiness?.(deps),
  };
  const server: HttpServer = await startHttpServer({
    host: config.host,
    port: config.port,
    router,
    rawRoutes: [
      ...healthRoutes(checks, () => server.isDraining()),
      metricsRoute(metrics),
      ...openapiRoutes(name, definition.contract ?? router),
      eventsRoute({ db, deps, consumers, secret: config.internalSecret, metrics }),
      ...(definition.rawRoutes?.(deps) ?? []),
    ],
    verifyToken: definition.verifyToken?.(deps) ?? publishedKeys(config),
    internalSecret: config.internalSecret,
    drainPeriodMs: config.drainPeriod,
    log,
    metrics,
    ...limitsOf(definition),
  });
  return server;
}

function limitsOf({ deadlineMs, bodyLimit, multipartLimit }: Limits) {
  return {
    ...(deadlineMs !== undefined && { deadlineMs }),
    ...(bodyLimit !== undefined && { bodyLimit }),
    ...(multipartLimit !== undefined && { multipartLimit }),
  };
}

function publishedKeys(config: BaseConfig): TokenVerifier {
  return createTokenVerifier({ jwksUrl: `${config.userServiceUrl}/.well-known/jwks.json` });
}

function metricsRoute({ registry }: Metrics): RawRoute {
  return {
    method: 'GET',
    path: '/metrics',
    handle: async () => ({
      status: 200,
      headers: { 'content-type': registry.contentType },
      body: await registry.metrics(),
    }),
  };
}

/** A second signal does not wait any longer. */
function stopOnSignal(running: RunningService, log: Logger): void {
  let isStopping = false;
  const onSignal = async (signal: NodeJS.Signals) => {
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info({ signal }, 'stopping');
    await running.stop();
    log.info('stopped');
    process.exit(0);
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

async function closeAll(closers: readonly (() => Promise<void>)[], log: Logger): Promise<void> {
  for (const close of closers) {
    await close().catch((error: unknown) => log.error({ err: error }, 'could not close cleanly'));
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let result: Promise<void> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}
