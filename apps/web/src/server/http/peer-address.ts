import type { IncomingMessage } from 'node:http';

const header = 'x-craftlane-peer';

/**
 * Notes on a request the address of the socket it came through, in a header that replaces whatever a caller put there. Next.js
 * hands handlers no socket, and its `X-Forwarded-For` is the caller's own when the caller sent one.
 */
export function stampPeerAddress(request: IncomingMessage): void {
  request.headers[header] = request.socket.remoteAddress ?? '';
}

/**
 * The address of the browser: the socket's, or, behind proxies, the entry of `X-Forwarded-For` that the outermost trusted
 * proxy wrote. Null when unknown. `trustedProxies` counts the proxies in front of this process.
 */
export function clientAddress(headers: Headers, trustedProxies: number): string | null {
  const peer = headers.get(header) || null;
  if (trustedProxies === 0) return plain(peer);
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  return plain(hops.at(-trustedProxies) || peer);
}

// An IPv4 address on a dual-stack socket reads `::ffff:192.0.2.1`.
function plain(address: string | null): string | null {
  return address?.replace(/^::ffff:(?=\d+\.)/i, '') ?? null;
}
