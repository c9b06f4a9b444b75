import 'server-only';
import { loginInputSchema } from '@craftlane/contracts/user';
import type { CallContext } from '@craftlane/service-kit/client';
import { requestIdFrom } from '@craftlane/service-kit/ids';
import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { env } from '@/env';
import { clientAddress } from '../http/peer-address';
import { errorText, log } from '../log';
import { knownError } from '../service-error';
import { services } from '../services';
import { cookieName, cookieOptions, sessionMaxAgeS, usesSecureCookies } from './cookie';
import { type StoredSession, sessionOf } from './stored-session';

declare module 'next-auth' {
  interface User {
    stored: StoredSession;
  }
}

/** next-auth with e-mail and password, checked by the user service. Its error text is our error code, see `loginError`. */
export function authOptions(requestHeaders: Headers): NextAuthOptions {
  const context = {
    clientAddress: clientAddress(requestHeaders, env().TRUSTED_PROXIES),
    requestId: requestIdFrom(requestHeaders.get('x-request-id')),
  };
  const cookie = (name: string) => ({ name: cookieName(name), options: cookieOptions() });
  return {
    secret: env().SESSION_SECRET,
    session: { strategy: 'jwt', maxAge: sessionMaxAgeS },
    useSecureCookies: usesSecureCookies(),
    cookies: {
      sessionToken: cookie('session'),
      callbackUrl: cookie('callback-url'),
      csrfToken: cookie('csrf'),
    },
    pages: { signIn: '/login', error: '/login' },
    logger: {
      // Its warnings are about environment variables that this app replaces by options.
      warn: () => {},
      error: (code, metadata) =>
        log('error', 'next-auth', { requestId: context.requestId, code, error: errorText(metadata) }),
    },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: (credentials) => logIn(credentials, context),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { ...user.stored } : token),
    },
  };
}

async function logIn(credentials: unknown, context: CallContext & { requestId: string }) {
  const { email, password } = loginInputSchema.parse(pick(credentials));
  try {
    const issued = await services().user.login({ email, password }, { context });
    return { id: issued.user.id, stored: sessionOf(issued, Date.now()) };
  } catch (error) {
    const known = knownError(error);
    if (!known) log('error', 'login failed', { requestId: context.requestId, error: errorText(error) });
    throw new Error(known?.code ?? 'INTERNAL');
  }
}

// next-auth hands over every field of the form, its own ones too.
function pick(credentials: unknown): { email: unknown; password: unknown } {
  const { email, password } = (credentials ?? {}) as Record<string, unknown>;
  return { email, password };
}
