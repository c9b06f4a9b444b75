import { setTimeout as delay } from 'node:timers/promises';
import { type DeadlineSignal, startDeadline } from './client-deadline.ts';
import { isNotConnected, type Reconnects } from './client-reconnect.ts';
import { type CallScope, DEADLINE_HEADER, openCallScope, RETRIES_HEADER } from './client-scope.ts';
import type { Transport, WireAnswer, WireRequest } from './client-transport.ts';

/** What one call carries besides its input. */
export interface CallContext {
  accessToken?: string | null;
  requestId?: string;
  /** Also allows a POST to be repeated after a network failure. */
  idempotencyKey?: string | null;
  /** The browser's address; sent signed. */
  clientAddress?: string | null;
  /** Ends the call early. */
  signal?: AbortSignal;
}

/** How a call is made. */
export interface CallOptions {
  /** Milliseconds for everything; less when the request it is made for has less left. */
  deadlineMs: number;
  /** False never repeats. */
  isRepeatable: boolean;
  /** The request this call is made for. */
  scope: CallScope | undefined;
  reconnects: Reconnects;
  send: Transport;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 400;
const repeatableStatuses = new Set([502, 503, 504]);

/**
 * Sends a request and gives up at the deadline, which covers every attempt, the pauses between them and the reading of the
 * answer's body. Each attempt tells the called service the time that is left. Rejects with what the last attempt failed with.
 *
 * One repetition at most, and one in a whole chain of calls: a call that may be repeated here forbids repetitions behind it,
 * any other hands the one that is left on. An attempt that never got a connection has reached nobody and does not count.
 */
export async function callWithinDeadline(
  request: WireRequest,
  context: CallContext,
  options: CallOptions,
): Promise<WireAnswer> {
  const scope = options.scope ?? openCallScope({ deadlineMs: options.deadlineMs, retries: 1, signal: context.signal });
  const deadlineMs = Math.min(options.deadlineMs, scope.remainingMs());
  const deadline = startDeadline(deadlineMs, [scope.signal, context.signal]);
  try {
    return await repeated(request, { ...options, scope, deadline, hasKey: Boolean(context.idempotencyKey) });
  } finally {
    deadline.release();
  }
}

type Attempts = CallOptions & { scope: CallScope; deadline: DeadlineSignal; hasKey: boolean };

async function repeated(request: WireRequest, attempts: Attempts): Promise<WireAnswer> {
  const { scope, deadline, reconnects, hasKey } = attempts;
  const { signal, leftMs } = deadline;
  const isGet = request.method === 'GET';
  const isRepeatable = attempts.isRepeatable && (isGet || hasKey);
  const retriesBehind = !isRepeatable && scope.takeRetry() ? '1' : '0';
  for (let attempt = 1; ; attempt++) {
    let pauseMs = backOff(attempt);
    try {
      const headers = { [DEADLINE_HEADER]: String(Math.max(1, Math.floor(leftMs()))), [RETRIES_HEADER]: retriesBehind };
      const answer = await attempts.send({ ...request, headers: { ...request.headers, ...headers } }, signal);
      reconnects.connected();
      pauseMs = Math.max(pauseMs, retryAfterMs(answer));
      const isWorthIt = isGet && repeatableStatuses.has(answer.status) && pauseMs < leftMs();
      if (!isWorthIt || !isRepeatable || !scope.takeRetry()) return answer;
    } catch (error) {
      if (signal.aborted) throw error;
      const mayGoOn = isNotConnected(error) ? reconnects.mayWait() : isRepeatable && scope.takeRetry();
      if (!mayGoOn || pauseMs >= leftMs()) throw error;
    }
    await delay(pauseMs, undefined, { signal });
  }
}

/** Exponential, half of it random, so that callers who failed together do not come back together. */
function backOff(attempt: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS) * (0.5 + Math.random());
}

/** What the answer asks to wait, up to a fifth longer; 0 when it does not ask. */
function retryAfterMs({ headers }: WireAnswer): number {
  const seconds = Number(headers['retry-after'] ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 * (1 + Math.random() / 5) : 0;
}
