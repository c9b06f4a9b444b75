import 'server-only';
import type { CallContext } from '@craftlane/service-kit/client';
import { requestIdFrom } from '@craftlane/service-kit/ids';
import { env } from '@/env';
import { clientAddress } from './http/peer-address';
import { type Services, services } from './services';
import { clearSession, type RequestCookie, type ResponseCookie, sealSession } from './session/cookie';
import { noteAccount, requestSession } from './session/request-session';
import type { SessionState } from './session/resolve-session';
import type { StoredSession } from './session/stored-session';

/** What every procedure and write handler knows about its request. */
export type RequestContext = {
  /** What the browser named the request, or a new id. */
  requestId: string;
  services: Services;
  sessionState: SessionState;
  /** Second argument of a service call: on behalf of the caller, with the request's id. */
  call: { context: CallContext };
  /** The same with the browser's address, for what is limited by address. */
  callWithAddress: () => { context: CallContext };
  /** Cookies that the answer must carry. */
  setCookies: ResponseCookie[];
  /** Replaces what the session cookie holds. */
  storeSession: (session: StoredSession) => Promise<void>;
  /** Removes the session cookie. */
  dropSession: () => void;
};

/** Reads a request whose answer can carry cookies, renewing the session when it is due. */
export async function createRequestContext(
  headers: Headers,
  cookies: readonly RequestCookie[],
): Promise<RequestContext> {
  const requestId = requestIdFrom(headers.get('x-request-id'));
  const { state, setCookies } = await requestSession(cookies);
  const accessToken = state.kind === 'active' ? state.session.accessToken : null;
  const jar = [...setCookies];
  const replace = (fresh: ResponseCookie[]) => jar.splice(0, jar.length, ...fresh);
  const call = { context: { accessToken, requestId } };
  return {
    requestId,
    services: services(),
    sessionState: state,
    call,
    callWithAddress: () => ({
      context: { ...call.context, clientAddress: clientAddress(headers, env().TRUSTED_PROXIES) },
    }),
    setCookies: jar,
    storeSession: async (session) => {
      noteAccount(session);
      replace(await sealSession(session, cookies));
    },
    dropSession: () => {
      replace(clearSession([...cookies, ...jar]));
    },
  };
}
