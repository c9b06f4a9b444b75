import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { uploadDeadlineMs } from './upload-deadline';

/** Sees every request of this process before Next.js does; `next` hands it on. */
export type Front = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const channel = 'http.server.request.start';

/** What a whole request may take to arrive: somewhat longer than an upload may, so that the relay is who ends it. */
const requestTimeoutMs = uploadDeadlineMs + 60_000;

/**
 * Puts `front` before Next.js, whose server is out of reach until its first request: that is when the listener of Next.js is
 * replaced by one that calls `front` first. The first request goes through it already. From then on a request may take as long to
 * arrive as an upload; the five minutes of Node.js would cut off a large file on a slow line.
 */
export function standInFront(front: Front): void {
  const install = (message: unknown) => {
    unsubscribe(channel, install);
    const { server } = message as { server: Server };
    server.requestTimeout = requestTimeoutMs;
    placeBefore(server, front);
  };
  subscribe(channel, install);
}

/** Calls `front` before the listeners that a server has. */
export function placeBefore(server: Server, front: Front): void {
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    front(request, response, () => {
      for (const listener of listeners) Reflect.apply(listener, server, [request, response]);
    });
  });
}
