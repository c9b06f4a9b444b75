import type { AppContext } from '../http.ts';

/**
 * Whether a form comes from our own pages. A page of somebody else in the same browser could otherwise press the
 * buttons of the switchboard, which asks for no key there. Programs that are no browser send neither header.
 */
export function isSameOrigin(c: AppContext): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin');
  return origin === undefined || URL.parse(origin)?.host === c.req.header('host');
}
