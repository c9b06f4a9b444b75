import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { env } from '@/env';
import { foreignOriginResponse } from '@/server/http/error-response';
import { isSameOrigin } from '@/server/http/same-origin';
import { authOptions } from '@/server/session/auth-options';

type Context = { params: Promise<{ nextauth: string[] }> };

// Only the log-in exchange is open. `session` would re-encode the cookie and could overwrite a newer one; log-out goes through tRPC,
// which also ends the session at the user service.
const openTo: Record<string, string> = { GET: 'csrf', POST: 'callback/credentials' };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (nextauth.join('/') !== openTo[request.method]) return new Response(null, { status: 404 });
  if (request.method === 'POST' && !isSameOrigin(request.headers, env().PUBLIC_URL))
    return foreignOriginResponse(crypto.randomUUID());
  return NextAuth(request, context, authOptions(request.headers));
}

export { handle as GET, handle as POST };
