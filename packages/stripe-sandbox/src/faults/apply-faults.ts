import { setTimeout as wait } from 'node:timers/promises';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../http.ts';
import type { Faults } from './faults.ts';

/** Delays answers and cuts connections as the faults say, always after the request was executed. */
export function applyFaults(faults: Faults): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    const delayMs = faults.takeDelay(c.req.method, c.req.path);
    if (delayMs > 0) await wait(delayMs, undefined, { ref: false });
    if (faults.takeDrop(c.req.method, c.req.path)) c.env.incoming.socket.destroy();
  };
}
