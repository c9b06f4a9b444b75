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

const FIRST_PAUSE_MS = 50;
const repeatableStatuses = new Set([502, 503, 504]);

/**
 * Sends a request, repeats it when that is safe and useful, and gives up at the deadline, which covers all attempts, the
 * pauses between them and the reading of the answer's body. Rejects with what the last attempt failed with.
 */
export async function callWithinDeadline(
  request: Request,
  context: CallContext,
  options: {
    deadlineMs: number;
    retries: number;
    mayRetry: RetryBudget;
    send: (request: Request) => Promise<Response>;
  },
): Promise<Response> {
  const signals = [
    AbortSignal.timeout(options.deadlineMs),
    request.signal,
    ...(context.signal ? [context.signal] : []),
  ];
  const signal = AbortSignal.any(signals);
  const isGet = request.method === 'GET';
  const attempts = isGet || context.idempotencyKey ? options.retries + 1 : 1;
  options.mayRetry.earn();
  for (let attempt = 1; ; attempt++) {
    const isLast = attempt >= attempts;
    try {
      const response = await options.send(new Request(request.clone(), { signal }));
      if (isLast || !isGet || !repeatableStatuses.has(response.status) || !options.mayRetry.spend())
        return await wholeBody(response);
      await response.body?.cancel();
    } catch (error) {
      if (isLast || signal.aborted || !options.mayRetry.spend()) throw error;
    }
    await pause(FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + Math.random()), signal);
  }
}

/** Keeps repetitions from piling load on a service that is already failing. */
export interface RetryBudget {
  /** Notes a call. */
  earn(): void;
  /** Whether one more repetition is allowed; takes it when it is. */
  spend(): boolean;
}

/** One repetition per call on average, with a reserve of ten for short failures. */
export function retryBudget(): RetryBudget {
  let left = 10;
  return {
    earn: () => {
      left = Math.min(left + 1, 20);
    },
    spend: () => {
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}

/** Reads the body here, so that a body that stalls counts against the deadline and is never half decoded. */
async function wholeBody(response: Response): Promise<Response> {
  const body = response.status === 204 || response.status === 304 ? null : await response.arrayBuffer();
  return new Response(body, { status: response.status, statusText: response.statusText, headers: response.headers });
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}
