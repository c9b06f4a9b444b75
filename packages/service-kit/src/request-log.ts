import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestTrace } from './contract-handler.ts';
import { AppError } from './errors.ts';
import type { Logger } from './log.ts';
import type { Metrics } from './metrics.ts';

const quietRoutes = /^\/(health|metrics|openapi|docs)/;

/** Writes the one line of a request and counts it. Probes are only `debug`, faults of this side `error`. */
export function logRequest(done: {
  req: IncomingMessage;
  res: ServerResponse;
  trace: RequestTrace;
  log: Logger;
  metrics: Metrics;
  durationMs: number;
}): void {
  const { req, res, trace, log, metrics, durationMs } = done;
  const method = req.method ?? 'GET';
  const status = res.headersSent ? res.statusCode : 499;
  metrics.httpDuration.observe({ method, route: trace.route, status: String(status) }, durationMs / 1000);
  const fields = {
    method,
    route: trace.route,
    status,
    durationMs: Math.round(durationMs * 10) / 10,
    ...errorFields(trace),
  };
  if (status >= 500) log.error(fields, 'request failed');
  else if (quietRoutes.test(trace.route)) log.debug(fields, 'request');
  else log.info(fields, 'request');
}

function errorFields({ error }: RequestTrace): Record<string, unknown> {
  if (!error) return {};
  const { code, cause, status } = error;
  const detail = cause instanceof AppError ? cause.detail : undefined;
  const rootCause = cause instanceof AppError ? cause.cause : cause;
  return { code, ...(detail && { detail }), ...(status >= 500 && { err: rootCause ?? cause ?? error }) };
}
