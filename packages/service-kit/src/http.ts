import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TokenVerifier } from './auth.ts';
import { openCallScope, readCallScope, withinCallScope } from './client-scope.ts';
import { contractHandler, type RequestTrace, type ServiceRouter } from './contract-handler.ts';
import { AppError, notFound } from './errors.ts';
import { followRequest } from './follow-request.ts';
import { type Answer, dropAnswer, sendAnswer } from './http-answer.ts';
import { readBody, readInput } from './http-body.ts';
import { drainable } from './http-drain.ts';
import { errorBody, retryAfterOf, toPublicError } from './http-errors.ts';
import { harmless, type Logger } from './log.ts';
import type { Metrics } from './metrics.ts';
import { type RawRoute, rawRouteFinder } from './raw-routes.ts';
import { REQUEST_ID_HEADER, readContext } from './request-context.ts';
import { logRequest } from './request-log.ts';

export type { RawRequest, RawResponse, RawRoute } from './raw-routes.ts';

/** How to serve HTTP. */
export interface HttpOptions {
  host: string;
  /** 0 takes a free port. */
  port: number;
  router: ServiceRouter;
  rawRoutes: readonly RawRoute[];
  verifyToken: TokenVerifier;
  internalSecret: string;
  log: Logger;
  metrics: Metrics;
  /** Milliseconds from the request line to the answer, 10 s by default, less when the caller says so; then DEADLINE_EXCEEDED. */
  deadlineMs?: number;
  /** Milliseconds of taking new connections after the stop began, and then of keeping idle ones open, 0 by default. */
  drainPeriodMs?: number;
  /** Bytes of a JSON or raw body, 1 MiB by default. */
  bodyLimit?: number;
  /** Bytes of a multipart body, `bodyLimit` by default. */
  multipartLimit?: number;
}

/** A listening server. */
export interface HttpServer {
  url: string;
  port: number;
  /** No new work is taken; `/health/ready` should say so. */
  isDraining(): boolean;
  /** Drains, answers what has begun, at most `graceMs` (default 10 s) longer, closes every connection and then resolves. */
  stop(graceMs?: number): Promise<void>;
}

const MEBIBYTE = 1_048_576;

/** Milliseconds that a whole request may take to arrive: uploads over slow lines. Everything else ends by its deadline before. */
const REQUEST_TIMEOUT_MS = 900_000;

/**
 * Serves raw routes and the contract's procedures. Every answer carries `x-request-id` and security headers, is not stored
 * by caches unless it says otherwise, leaves one log line, and ends before the deadline.
 */
export async function startHttpServer(options: HttpOptions): Promise<HttpServer> {
  const state: ServerState = {
    isDraining: false,
    get isClosing() {
      return !server.listening;
    },
  };
  const choose = answerer(options);
  const lines = harmless(options.log);
  const server = createServer(
    { keepAliveTimeout: 30_000, headersTimeout: 60_000, requestTimeout: REQUEST_TIMEOUT_MS },
    (req, res) => {
      const trace: RequestTrace = { route: 'unknown', error: null };
      void followRequest({ req, res, trace }, (requestId) => {
        return exchange({ req, res, trace, requestId }, options, lines, state, choose);
      });
    },
  );
  const drain = drainable(server);
  await listen(server, options.host, options.port);
  const { port } = server.address() as AddressInfo;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return {
    url: `http://${host}:${port}`,
    port,
    isDraining: () => state.isDraining,
    stop: (graceMs = 10_000) => {
      state.isDraining = true;
      return drain({ periodMs: options.drainPeriodMs ?? 0, graceMs });
    },
  };
}

interface ServerState {
  isDraining: boolean;
  /** New connections are no longer taken, and open ones are to end after their answer. */
  readonly isClosing: boolean;
}

interface Exchange {
  req: IncomingMessage;
  requestId: string;
  signal: AbortSignal;
  log: Logger;
  trace: RequestTrace;
}

/** Who answers a request, and by when if that is not as usual. */
interface Chosen {
  deadlineMs?: number | undefined;
  answer(exchange: Exchange): Promise<Answer>;
}

/** One request from its first line to its last byte; the only place that catches everything. */
async function exchange(
  { req, res, trace, requestId }: Pick<Exchange, 'req' | 'trace' | 'requestId'> & { res: ServerResponse },
  { log, metrics, deadlineMs: usualMs = 10_000 }: HttpOptions,
  lines: Logger,
  state: ServerState,
  choose: (req: IncomingMessage, url: URL) => Chosen,
): Promise<void> {
  const startedAt = performance.now();
  const abort = new AbortController();
  res.once('close', () => res.writableFinished || abort.abort());
  metrics.httpInFlight.inc();
  try {
    const chosen = choose(req, parseUrl(req));
    const { deadlineMs, retries } = readCallScope(req.headers, chosen.deadlineMs ?? usualMs);
    const scope = openCallScope({ deadlineMs, retries, signal: abort.signal });
    const work = withinCallScope(scope, () => chosen.answer({ req, requestId, signal: abort.signal, log, trace }));
    await send(res, await beforeDeadline(work, deadlineMs, abort), requestId, state.isClosing);
  } catch (error) {
    trace.error = toPublicError(error, requestId);
    await sendError(req, res, trace.error, requestId, state.isClosing).catch(() => res.destroy());
  } finally {
    metrics.httpInFlight.dec();
    logRequest({ req, res, trace, log: lines, metrics, durationMs: performance.now() - startedAt });
  }
}

/** Chooses who answers: a raw route, else the contract, else NOT_FOUND. */
function answerer(options: HttpOptions): (req: IncomingMessage, url: URL) => Chosen {
  const findRawRoute = rawRouteFinder(options.rawRoutes);
  const handleByContract = contractHandler(options.router);
  const bodyLimit = options.bodyLimit ?? MEBIBYTE;
  const limits = { json: bodyLimit, multipart: options.multipartLimit ?? bodyLimit };
  return (req, url) => {
    const method = req.method === 'HEAD' ? 'GET' : (req.method ?? 'GET');
    const raw = findRawRoute(method, url.pathname);
    return {
      deadlineMs: raw?.route.deadlineMs,
      async answer({ trace, ...known }) {
        if (raw) trace.route = raw.route.path;
        const context = await readContext(req, known, options);
        if (raw) {
          const { bodyLimit: limit = bodyLimit, isStreamed = false } = raw.route;
          const body = isStreamed ? Buffer.alloc(0) : await readBody(req, limit);
          return raw.route.handle({
            method,
            url,
            params: raw.params,
            headers: req.headers,
            body,
            stream: req,
            context,
          });
        }
        const body = once(() => readInput(req, limits));
        const request = { method, url, headers: req.headers, signal: context.signal, body };
        const answer = await handleByContract(request, { ...context, trace });
        if (!answer) throw notFound('no such route');
        if (trace.error) throw trace.error;
        return answer;
      },
    };
  };
}

function send(res: ServerResponse, answer: Answer, requestId: string, isClosing: boolean): Promise<void> {
  const fixed = { [REQUEST_ID_HEADER]: requestId, ...(isClosing && { connection: 'close' }) };
  return sendAnswer(res, answer, fixed);
}

async function sendError(
  req: IncomingMessage,
  res: ServerResponse,
  error: ReturnType<typeof toPublicError>,
  requestId: string,
  isClosing: boolean,
): Promise<void> {
  const retryAfterS = retryAfterOf(error);
  const headers = retryAfterS === null ? {} : { 'retry-after': String(retryAfterS) };
  // A body that nobody will read: let it run dry so that the caller can read the answer, then close the connection.
  const isBodyLeft = !req.complete;
  if (isBodyLeft) req.resume();
  await send(res, { status: error.status, headers, body: errorBody(error) }, requestId, isClosing || isBodyLeft);
}

/** The answer, if it is there in time; one that comes later is dropped. */
function beforeDeadline(work: Promise<Answer>, deadlineMs: number, abort: AbortController): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      work.then(dropAnswer, () => undefined);
      reject(new AppError('DEADLINE_EXCEEDED', 'This took too long. Try again.', { detail: `over ${deadlineMs} ms` }));
      abort.abort();
    }, deadlineMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function parseUrl(req: IncomingMessage): URL {
  const url = URL.parse(req.url ?? '/', 'http://service');
  if (!url) throw notFound('unreadable request target');
  return url;
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= read();
    return result;
  };
}
