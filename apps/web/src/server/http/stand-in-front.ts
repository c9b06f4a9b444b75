import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';

/** Sees every request of this process before Next.js does; `next` hands it on. */
export type Front = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const channel = 'http.server.request.start';

/**
 * Puts `front` before Next.js, whose server is out of reach until its first request: that is when the listener of Next.js is
 * replaced by one that calls `front` first. The first request goes through it already.
 */
export function standInFront(front: Front): void {
  const install = (message: unknown) => {
    unsubscribe(channel, install);
    placeBefore((message as { server: Server }).server, front);
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
