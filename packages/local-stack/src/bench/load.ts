import autocannon from 'autocannon';

/** What to send, again and again. */
export type Load = {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  /** Requests in flight at a time. Default 16. */
  connections?: number;
  /** Makes every request different. */
  each?: (request: autocannon.Request) => autocannon.Request;
};

const SECONDS = 2;

/**
 * Sends requests for two seconds; returns how many were answered per second.
 * @throws Error when one of them was not answered with 2xx
 */
export async function requestsPerSecond(load: Load): Promise<number> {
  const { url, method = 'GET', headers = {}, body, connections = 16, each } = load;
  const result = await autocannon({
    url,
    method,
    headers,
    connections,
    duration: SECONDS,
    ...(body !== undefined && { body }),
    ...(each && { requests: [{ setupRequest: each }] }),
  });
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests to ${url} failed.`);
  return result['2xx'] / result.duration;
}

/** Milliseconds that one piece of work took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}
