import type { Tx } from '@craftlane/service-kit/db';
import { addJob, removeJob } from '@craftlane/service-kit/jobs';
import type { Order } from '../domain/order.ts';
import type { OrderTimer } from '../domain/order-process.ts';
import { timerEnd } from '../domain/order-timers.ts';
import { jobs, type TimerJob } from '../jobs.ts';

const timers = ['checkout', 'requirements', 'review', 'cancellation'] as const satisfies OrderTimer[];

/** Queues, moves and removes the durable timers of an order whose ends are not what they were; `before` is null for a new order. */
export async function setTimers(tx: Tx, order: Order, before: Order | null): Promise<void> {
  for (const timer of timers) {
    const [end, earlier] = [timerEnd(order, timer), before && timerEnd(before, timer)];
    if (end?.getTime() === earlier?.getTime()) continue;
    const jobKey = jobs.key.timer(timer, order.id);
    if (!end) await removeJob(tx, jobKey);
    else await addJob(tx, jobs.timer[timer], timerJob(order, end), { jobKey, runAt: end });
  }
}

function timerJob({ id }: Order, end: Date): TimerJob {
  return { orderId: id, endsAt: end.toISOString() };
}
