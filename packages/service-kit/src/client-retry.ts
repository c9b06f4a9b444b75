import { setTimeout as delay } from 'node:timers/promises';
import { isNotConnected, type Reconnects } from './client-reconnect.ts';
import { type CallScope, DEADLINE_HEADER, openCallScope, RETRIES_HEADER } from './client-scope.ts';

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
  send: (request: Request) => Promise<Response>;
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
  request: Request,
  context: CallContext,
  options: CallOptions,
): Promise<Response> {
  const chain = options.scope ?? openCallScope({ deadlineMs: options.deadlineMs, retries: 1, signal: request.signal });
  const deadlineMs = Math.min(options.deadlineMs, chain.remainingMs());
  const endsAt = performance.now() + deadlineMs;
  const signals = [AbortSignal.timeout(Math.ceil(deadlineMs)), request.signal, chain.signal, context.signal];
  const signal = AbortSignal.any(signals.filter((each) => each !== undefined));
  const isGet = request.method === 'GET';
  const isRepeatable = options.isRepeatable && (isGet || Boolean(context.idempotencyKey));
  const retriesBehind = !isRepeatable && chain.takeRetry() ? '1' : '0';
  for (let attempt = 1; ; attempt++) {
    const leftMs = () => endsAt - performance.now();
    let pauseMs = backOff(attempt);
    try {
      const headers = { [DEADLINE_HEADER]: String(Math.max(1, Math.floor(leftMs()))), [RETRIES_HEADER]: retriesBehind };
      const response = await options.send(withHeaders(request, headers, signal));
      options.reconnects.connected();
      pauseMs = Math.max(pauseMs, retryAfterMs(response));
      const isWorthIt = isGet && repeatableStatuses.has(response.status) && pauseMs < leftMs();
      if (!isWorthIt || !isRepeatable || !chain.takeRetry()) return await wholeBody(response);
      await response.body?.cancel();
    } catch (error) {
      if (signal.aborted) throw error;
      const mayGoOn = isNotConnected(error) ? options.reconnects.mayWait() : isRepeatable && chain.takeRetry();
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
function retryAfterMs({ headers }: Response): number {
  const seconds = Number(headers.get('retry-after') ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 * (1 + Math.random() / 5) : 0;
}

function withHeaders(request: Request, added: Record<string, string>, signal: AbortSignal): Request {
  const attempt = new Request(request.clone(), { signal });
  for (const [name, value] of Object.entries(added)) attempt.headers.set(name, value);
  return attempt;
}

/** Reads the body here, so that a body that stalls counts against the deadline and is never half decoded. */
async function wholeBody(response: Response): Promise<Response> {
  const body = response.status === 204 || response.status === 304 ? null : await response.arrayBuffer();
  return new Response(body, { status: response.status, statusText: response.statusText, headers: response.headers });
}
