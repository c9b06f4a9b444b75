import type { Tx } from '@craftlane/service-kit/db';
import { addJob } from '@craftlane/service-kit/jobs';
import { type Earning, insertEarnings } from '../db/earnings.ts';
import type { PaymentDeps } from '../deps.ts';
import type { Earned } from '../domain/earnings.ts';
import type { Order } from '../domain/order.ts';
import { shareEarnings } from '../domain/share-earnings.ts';
import { jobs } from '../jobs.ts';
import { workPayments } from './queue-refund.ts';

/** Notes what a locked order earns its freelancer, a row for each payment it comes from, and queues the end of their clearing. */
export async function noteEarnings(tx: Tx, deps: PaymentDeps, order: Order, earned: Earned): Promise<void> {
  const { newId, settings } = deps;
  const createdAt = deps.clock.now();
  const clearsAt = new Date(createdAt.getTime() + settings.clearingPeriodMs);
  const { id: orderId, freelancerId, currency } = order;
  const rows = (await sourcesOf(tx, order, earned)).map(({ id: checkoutId, amountMinor }) => ({
    id: newId(),
    orderId,
    freelancerId,
    checkoutId,
    kind: earned.kind,
    amountMinor,
    currency,
    status: 'clearing' as const,
    clearsAt,
    createdAt,
  }));
  await insertEarnings(tx, rows);
  for (const row of rows) await queueClearing(tx, row);
}

/** Queues the end of an earning's clearing. */
export async function queueClearing(tx: Tx, { id, clearsAt }: Pick<Earning, 'id' | 'clearsAt'>): Promise<void> {
  await addJob(tx, jobs.clearEarning, { earningId: id }, { jobKey: jobs.key.clearing(id), runAt: clearsAt });
}

/** Each payment earns what its own work does; money is sent out of what is left of it. */
async function sourcesOf(tx: Tx, order: Order, earned: Earned): Promise<{ id: string; amountMinor: number }[]> {
  if (earned.kind === 'tip') return [{ id: earned.checkoutId, amountMinor: earned.amountMinor }];
  return shareEarnings(earned.amountMinor, await workPayments(tx, order));
}
