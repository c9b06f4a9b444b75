import type { Server } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** How a server takes leave. */
export interface DrainOptions {
  /**
   * Milliseconds in which everything goes on while `/health/ready` already says no, and then again in which connections stay
   * open for requests that are on their way.
   */
  periodMs: number;
  /** Milliseconds that requests under way may still take after that. */
  graceMs: number;
}

/**
 * Makes a server end without cutting a request off; call it before the server listens. First nothing changes, then no new connection is
 * taken and every answer is to say `Connection: close` (`server.listening` is false from then on), then idle connections are
 * closed, and what has begun is answered.
 */
export function drainable(server: Server): (options: DrainOptions) => Promise<void> {
  const unused = noteUnused(server);
  return async ({ periodMs, graceMs }) => {
    if (periodMs > 0) await delay(periodMs);
    const closed = new Promise<void>((resolve) => {
      // That of HTTP would close idle connections at once, on which a request may just be arriving.
      NetServer.prototype.close.call(server, () => resolve());
    });
    if (periodMs > 0) await Promise.race([closed, delay(periodMs)]);
    const lastResort = setTimeout(() => server.closeAllConnections(), graceMs);
    server.closeIdleConnections();
    for (const socket of unused) socket.destroy();
    await closed;
    clearTimeout(lastResort);
    // Only lets go of what HTTP keeps running beside the connections.
    server.close();
  };
}

/** Connections opened in advance that never asked anything: Node does not count them as idle and would wait for them. */
function noteUnused(server: Server): Set<Socket> {
  const unused = new Set<Socket>();
  server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }) => unused.delete(socket));
  return unused;
}
