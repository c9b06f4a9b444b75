import type { PaymentDeps } from '../deps.ts';
import type { Circumstances } from '../domain/order-guards.ts';

/** What rules beside the graph look at, now. */
export function circumstancesOf({ clock, settings }: PaymentDeps): Circumstances {
  return { now: clock.now(), lateGraceMs: settings.lateGraceMs };
}
