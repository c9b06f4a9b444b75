import { type NextRequest, NextResponse } from 'next/server';
import { isPrivatePath } from '@/lib/private-paths';
import { cookieOptions, type ResponseCookie } from '@/server/session/cookie';
import { requestSession } from '@/server/session/request-session';

/**
 * Before a private page: renews the session when it is due and sends strangers to log in. Only a courtesy that saves a
 * round trip; the services decide who may see what.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  if (!isPrivatePath(pathname)) return NextResponse.next();
  const { state, setCookies } = await requestSession(request.cookies.getAll());
  if (state.kind === 'anonymous' || state.kind === 'ended') {
    const login = request.nextUrl.clone();
    login.pathname = '/login';
    login.search = new URLSearchParams({ callbackUrl: `${pathname}${search}` }).toString();
    return withCookies(NextResponse.redirect(login), setCookies);
  }
  for (const { name, value, maxAge } of setCookies) {
    if (maxAge === 0) request.cookies.delete(name);
    else request.cookies.set(name, value);
  }
  return withCookies(NextResponse.next({ request: { headers: request.headers } }), setCookies);
}

/** Private areas alone: public pages are answered from the cache without passing here. Next.js reads it unexecuted, so it repeats `privatePaths`. */
export const config = {
  matcher: [
    '/settings/:path*',
    '/selling/:path*',
    '/inbox/:path*',
    '/orders/:path*',
    '/documents/:path*',
    '/checkout/:path*',
    '/operator/:path*',
  ],
};

function withCookies(response: NextResponse, cookies: readonly ResponseCookie[]): NextResponse {
  for (const { name, value, maxAge } of cookies) response.cookies.set(name, value, { ...cookieOptions(), maxAge });
  return response;
}
