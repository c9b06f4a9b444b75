import 'server-only';
import { errorText, log } from '../log';

/** What is asked of a service. */
export type RelayedRequest = {
  method: 'GET' | 'PUT';
  headers?: Record<string, string>;
  /** Sent while it arrives. */
  body?: ReadableStream<Uint8Array> | null;
  /** Aborted when the browser is gone. */
  signal?: AbortSignal;
  deadlineMs: number;
};

/** Of what a service answers, what browsers get to see. */
const passed = ['content-type', 'content-length', 'content-disposition', 'cache-control', 'etag', 'retry-after'];

/** Asks a service and answers what it answers, in pieces as they come; 503 when it does not. */
export async function relay(url: string, request: RelayedRequest): Promise<Response> {
  const { method, headers = {}, body, signal, deadlineMs } = request;
  const deadline = AbortSignal.timeout(deadlineMs);
  const init = {
    method,
    headers,
    cache: 'no-store' as const,
    signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    // Without it a body is refused that is still arriving.
    ...(body && { body, duplex: 'half' }),
  };
  try {
    const answer = await fetch(url, init);
    return new Response(answer.body, { status: answer.status, headers: seen(answer.headers) });
  } catch (error) {
    log('warn', 'file not passed on', { error: errorText(error) });
    return new Response(null, { status: 503, headers: { 'cache-control': 'no-store' } });
  }
}

function seen(headers: Headers): Headers {
  return new Headers(
    passed.flatMap((name): [string, string][] => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}
