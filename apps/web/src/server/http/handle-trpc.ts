import 'server-only';
import { requestIdFrom } from '@craftlane/service-kit/ids';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { parseCookie } from 'cookie';
import { env } from '@/env';
import { createRequestContext, type RequestContext } from '../context';
import { callErrorData } from '../error-formatter';
import { errorText, log } from '../log';
import { rootRouter } from '../root-router';
import { type RequestCookie, setCookieHeader } from '../session/cookie';
import { clockHeader } from './clock-header';
import { errorResponse, foreignOriginResponse } from './error-response';
import { isSameOrigin } from './same-origin';

const endpoint = '/api/trpc';

/**
 * Answers a tRPC request, batched or not: checks the origin of writes, renews the session, carries its cookies, logs one line. Never
 * rejects.
 */
export async function handleTrpc(request: Request): Promise<Response> {
  const startedAt = performance.now();
  const requestId = requestIdFrom(request.headers.get('x-request-id'));
  if (request.method !== 'GET' && !isSameOrigin(request.headers, env().PUBLIC_URL))
    return foreignOriginResponse(requestId);
  try {
    const context = await createRequestContext(request.headers, cookiesOf(request));
    const answer = await call(request, context);
    answer.headers.set('x-request-id', requestId);
    answer.headers.set('cache-control', 'private, no-store');
    for (const [name, value] of Object.entries(clockHeader())) answer.headers.set(name, value);
    for (const cookie of context.setCookies) answer.headers.append('set-cookie', setCookieHeader(cookie));
    const path = new URL(request.url).pathname.slice(endpoint.length + 1);
    const durationMs = Math.round(performance.now() - startedAt);
    log('info', 'trpc', { requestId, path, status: answer.status, durationMs });
    return answer;
  } catch (error) {
    return errorResponse(error, requestId);
  }
}

function call(request: Request, context: RequestContext): Promise<Response> {
  const { requestId } = context;
  return fetchRequestHandler({
    endpoint,
    req: request,
    router: rootRouter,
    createContext: () => context,
    allowBatching: true,
    onError: ({ error, path }) => {
      const { code, httpStatus } = callErrorData(error, requestId);
      if (httpStatus >= 500)
        log('error', 'call failed', { requestId, path, code, error: errorText(error.cause ?? error) });
    },
  });
}

function cookiesOf({ headers }: Request): RequestCookie[] {
  const cookies = parseCookie(headers.get('cookie') ?? '');
  return Object.entries(cookies).map(([name, value = '']) => ({ name, value }));
}
