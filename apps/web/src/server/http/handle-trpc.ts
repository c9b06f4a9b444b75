import 'server-only';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { NextRequest } from 'next/server';
import { env } from '@/env';
import { createRequestContext } from '../context';
import { callErrorData } from '../error-formatter';
import { errorText, log } from '../log';
import { rootRouter } from '../root-router';
import { setCookieHeader } from '../session/cookie';
import { errorResponse, foreignOriginResponse } from './error-response';
import { isSameOrigin } from './same-origin';

/** Answers a tRPC request, batched or not: checks the origin of writes, renews the session, carries its cookies, logs one line. */
export async function handleTrpc(request: NextRequest): Promise<Response> {
  const startedAt = performance.now();
  if (request.method !== 'GET' && !isSameOrigin(request.headers, env().PUBLIC_URL))
    return foreignOriginResponse(crypto.randomUUID());
  const context = await createRequestContext(request.headers, request.cookies.getAll());
  const { requestId } = context;
  try {
    const answer = await fetchRequestHandler({
      endpoint: '/api/trpc',
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
    const response = new Response(answer.body, answer);
    response.headers.set('x-request-id', requestId);
    response.headers.set('cache-control', 'private, no-store');
    for (const cookie of context.setCookies) response.headers.append('set-cookie', setCookieHeader(cookie));
    const durationMs = Math.round(performance.now() - startedAt);
    log('info', 'trpc', { requestId, path: request.nextUrl.pathname.slice(10), status: response.status, durationMs });
    return response;
  } catch (error) {
    return errorResponse(error, requestId);
  }
}
