import { transact } from '@craftlane/service-kit/db';
import { lockOrder } from '../db/orders.ts';
import type { PaymentDeps } from '../deps.ts';
import { canMove, standsStill } from '../domain/order-graph.ts';
import { type MovingTimer, timerEnd } from '../domain/order-timers.ts';
import { processOf } from '../domain/order-versions.ts';
import type { TimerJob } from '../jobs.ts';
import { makeMove } from './make-move.ts';

/**
 * Makes the move of a timer that ended. Does nothing when the order has moved on or is frozen, or the timer was set anew, so it is safe to repeat.
 * Throws when it has not ended by this machine's clock, for the job around it to try again.
 */
export async function runOrderTimer(
  deps: PaymentDeps,
  timer: MovingTimer,
  { orderId, endsAt }: TimerJob,
): Promise<void> {
  await transact(deps.db, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (!order) return;
    const { move } = processOf(order.processVersion).timers[timer];
    if (standsStill(order, move) || !canMove(order, move, 'timer')) return;
    const end = timerEnd(order, timer);
    if (!end || (endsAt && end.getTime() !== new Date(endsAt).getTime())) return;
    if (end > deps.clock.now()) throw new Error(`The ${timer} timer of order ${orderId} has not ended yet.`);
    await makeMove(tx, deps, order, { move, by: 'timer' });
  });
}
