/**
 * Whether a write comes from a page of this site: its `Origin` is that of `publicUrl` or of the host it was sent to. Browsers
 * send `Origin` with every write; a request without one counts only when the browser itself vouches for it.
 */
export function isSameOrigin(headers: Headers, publicUrl: string): boolean {
  const origin = headers.get('origin');
  if (!origin) return headers.get('sec-fetch-site') === 'same-origin';
  if (origin === new URL(publicUrl).origin) return true;
  const host = headers.get('host');
  return host !== null && URL.parse(origin)?.host === host;
}
