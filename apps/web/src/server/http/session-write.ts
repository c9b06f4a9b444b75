import 'server-only';
import type { NextRequest } from 'next/server';
import { env } from '@/env';
import { createRequestContext, type RequestContext } from '../context';
import { setCookieHeader } from '../session/cookie';
import { requireSession } from '../session/require-session';
import { errorResponse, foreignOriginResponse } from './error-response';
import { isSameOrigin } from './same-origin';

/**
 * A write outside tRPC by a logged-in person (uploads): checks the origin and the session, answers errors as services do, and
 * carries a renewed cookie.
 */
export async function sessionWrite(
  request: NextRequest,
  handle: (context: RequestContext) => Promise<Response>,
): Promise<Response> {
  if (!isSameOrigin(request.headers, env().PUBLIC_URL)) return foreignOriginResponse(crypto.randomUUID());
  const context = await createRequestContext(request.headers, request.cookies.getAll());
  const response = await answer(context, handle);
  for (const cookie of context.setCookies) response.headers.append('set-cookie', setCookieHeader(cookie));
  return response;
}

async function answer(context: RequestContext, handle: (context: RequestContext) => Promise<Response>) {
  try {
    requireSession(context.sessionState);
    return await handle(context);
  } catch (error) {
    return errorResponse(error, context.requestId);
  }
}
