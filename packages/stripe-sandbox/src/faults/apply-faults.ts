import { setTimeout as wait } from 'node:timers/promises';
import type { MiddlewareHandler } from 'hono';
import type { AppContext, AppEnv } from '../http.ts';
import type { FaultMoment, Faults } from './faults.ts';

/** Delays requests and answers and cuts connections as the faults say. */
export function applyFaults(faults: Faults): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (await isCut(faults, c, 'before')) return c.body(null, 500);
    await next();
    await isCut(faults, c, 'after');
  };
}

async function isCut(faults: Faults, c: AppContext, moment: FaultMoment): Promise<boolean> {
  const delayMs = faults.takeDelay(c.req.method, c.req.path, moment);
  if (delayMs > 0) await wait(delayMs, undefined, { ref: false });
  if (!faults.takeDrop(c.req.method, c.req.path, moment)) return false;
  c.env.incoming.socket.destroy();
  return true;
}
