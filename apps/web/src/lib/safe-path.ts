const base = 'http://same.origin';

/**
 * A path of this site that is safe to go to after logging in: `candidate` when it is one, else `fallback`. Refuses other
 * origins, `//host`, `/\host`, control characters and the session pages themselves, which would send people in a circle.
 */
export function safePath(candidate: string | null | undefined, fallback = '/'): string {
  if (!candidate?.startsWith('/')) return fallback;
  const url = URL.parse(candidate, base);
  if (url?.origin !== base) return fallback;
  if (['/login', '/register'].includes(url.pathname) || url.pathname.startsWith('/api/')) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
