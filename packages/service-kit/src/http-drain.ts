import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** How a server takes leave. */
export interface DrainOptions {
  /** Milliseconds during which new connections are still taken while `/health/ready` already says no. */
  periodMs: number;
  /** Milliseconds that requests under way may still take after that. */
  graceMs: number;
}

/**
 * Makes a server end without cutting a request off; call it before the server listens. During the period everything is still
 * answered, with `Connection: close`, so that callers leave by themselves; then nothing new is taken, and what has begun is answered.
 */
export function drainable(server: Server): (options: DrainOptions) => Promise<void> {
  const unused = noteUnused(server);
  return async ({ periodMs, graceMs }) => {
    if (periodMs > 0) await delay(periodMs);
    await new Promise<void>((resolve) => {
      const lastResort = setTimeout(() => server.closeAllConnections(), graceMs);
      server.close(() => {
        clearTimeout(lastResort);
        resolve();
      });
      server.closeIdleConnections();
      for (const socket of unused) socket.destroy();
    });
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
