import { currentRequestId } from './request-scope.ts';
import { currentTraceparent } from './tracing.ts';

/** The request and the span in which a job was queued; empty for one that time started. */
export interface JobCause {
  requestId?: string;
  traceparent?: string;
}

/** Where the cause is kept inside of a stored payload; the task does not see it. */
const KEY = '$cause';

/** The payload as it is stored: an object also carries what caused it. */
export function withCause(payload: unknown): unknown {
  const requestId = currentRequestId();
  const traceparent = currentTraceparent();
  if (!isObject(payload) || (!requestId && !traceparent)) return payload ?? null;
  return { ...payload, [KEY]: { ...(requestId && { requestId }), ...(traceparent && { traceparent }) } };
}

/** The payload as it was given to `addJob`, and what caused it. */
export function splitCause(stored: unknown): { payload: unknown; cause: JobCause } {
  if (!isObject(stored) || !(KEY in stored)) return { payload: stored, cause: {} };
  const { [KEY]: cause, ...payload } = stored;
  return { payload, cause: isObject(cause) ? cause : {} };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
