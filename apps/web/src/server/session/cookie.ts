import { decode, encode } from 'next-auth/jwt';
import { env } from '@/env';
import { type StoredSession, storedSessionSchema } from './stored-session';

/** Seconds the cookie lives; the user service ends the session itself earlier when it must. */
export const sessionMaxAgeS = 30 * 24 * 60 * 60;

// Browsers keep 4,096 bytes of a cookie with its attributes; next-auth cuts at the same length.
const chunkLength = 3_933;

/** A cookie as a request carries it. */
export type RequestCookie = { name: string; value: string };

/** A cookie as an answer sets it; `maxAge` is in seconds and 0 removes it. */
export type ResponseCookie = { name: string; value: string; maxAge: number };

/** Whether cookies need HTTPS here. */
export function usesSecureCookies(): boolean {
  return env().PUBLIC_URL.startsWith('https:');
}

/** A cookie name, with the prefix that binds it to this very host when HTTPS allows that. */
export function cookieName(name: string): string {
  return usesSecureCookies() ? `__Host-craftlane-${name}` : `craftlane-${name}`;
}

/** The attributes of every cookie of the session. */
export function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: usesSecureCookies() } as const;
}

/** The session in the cookies of a request; null when there is none or it was not made here. */
export async function openSession(cookies: readonly RequestCookie[]): Promise<StoredSession | null> {
  const sealed = chunksOf(cookies)
    .map((chunk) => chunk.value)
    .join('');
  if (!sealed) return null;
  try {
    return storedSessionSchema.parse(await decode({ token: sealed, secret: env().SESSION_SECRET }));
  } catch {
    // Forged, too old, or sealed with another secret: all the same as no session.
    return null;
  }
}

/** The cookies that store `session` in place of those in `cookies`, in as many chunks as it takes. */
export async function sealSession(
  session: StoredSession,
  cookies: readonly RequestCookie[],
): Promise<ResponseCookie[]> {
  const sealed = await encode({ token: { ...session }, secret: env().SESSION_SECRET, maxAge: sessionMaxAgeS });
  const name = cookieName('session');
  const count = Math.ceil(sealed.length / chunkLength);
  const fresh = Array.from({ length: count }, (_, index) => ({
    name: count === 1 ? name : `${name}.${index}`,
    value: sealed.slice(index * chunkLength, (index + 1) * chunkLength),
    maxAge: sessionMaxAgeS,
  }));
  const kept = new Set(fresh.map((cookie) => cookie.name));
  return [...clearSession(cookies).filter((cookie) => !kept.has(cookie.name)), ...fresh];
}

/** The cookies that remove every chunk of the session found in `cookies`. */
export function clearSession(cookies: readonly RequestCookie[]): ResponseCookie[] {
  return chunksOf(cookies).map(({ name }) => ({ name, value: '', maxAge: 0 }));
}

/** A cookie as the value of a `Set-Cookie` header. */
export function setCookieHeader({ name, value, maxAge }: ResponseCookie): string {
  const secure = usesSecureCookies() ? '; Secure' : '';
  return `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`;
}

function chunksOf(cookies: readonly RequestCookie[]): RequestCookie[] {
  const name = cookieName('session');
  const place = (cookie: RequestCookie) => (cookie.name === name ? -1 : chunkIndex(cookie.name, name));
  return cookies
    .filter((cookie) => cookie.name === name || chunkIndex(cookie.name, name) >= 0)
    .sort((one, other) => place(one) - place(other));
}

/** The number behind `name.`; -1 when the cookie is no chunk of it. */
function chunkIndex(candidate: string, name: string): number {
  const suffix = candidate.startsWith(`${name}.`) ? candidate.slice(name.length + 1) : '';
  return /^\d{1,2}$/.test(suffix) ? Number(suffix) : -1;
}
