import { type Tx, transact } from '@craftlane/service-kit/db';
import { addJob } from '@craftlane/service-kit/jobs';
import { type Earning, findEarning, lockBalanceOf, lockEarnings, saveEarning } from '../db/earnings.ts';
import { book } from '../db/ledger.ts';
import { lockOrder } from '../db/orders.ts';
import type { PaymentDeps } from '../deps.ts';
import { sendableMinor } from '../domain/earnings.ts';
import type { Order } from '../domain/order.ts';
import { clearedEntry } from '../domain/postings.ts';
import { jobs } from '../jobs.ts';
import { noteMoney } from './store-order.ts';

/** An earning with its order, both locked, and the freelancer's balance too. */
export interface LockedEarning {
  order: Order;
  earning: Earning;
}

/**
 * Makes an earning available when it has cleared, and queues that it is sent. Does nothing when that was done or its order is frozen, so it
 * is safe to repeat. Throws when it has not cleared by this machine's clock, for the job around it to try again.
 */
export async function clearEarning(deps: PaymentDeps, earningId: string): Promise<void> {
  const at = deps.clock.now();
  await transact(deps.db, async (tx) => {
    const locked = await lockEarning(tx, deps, earningId);
    if (locked?.earning.status !== 'clearing' || locked.order.frozenAt) return;
    const { order, earning } = locked;
    if (earning.clearsAt > at) throw new Error(`Earning ${earningId} has not cleared yet.`);
    const amountMinor = sendableMinor(earning);
    await saveEarning(tx, { ...earning, status: amountMinor > 0 ? 'available' : 'spent', clearedAt: at });
    if (amountMinor === 0) return;
    await book(tx, [clearedEntry(order, earningId, amountMinor)], { newId: deps.newId, at });
    await noteMoney(tx, deps, order, [{ type: 'earnings_available', by: 'system', amountMinor }]);
    await addJob(tx, jobs.sendEarning, { earningId }, { jobKey: jobs.key.earning(earningId) });
  });
}

/** The earning as it is now, locked in the order everybody locks in; null when there is none. */
export async function lockEarning(tx: Tx, { db }: PaymentDeps, earningId: string): Promise<LockedEarning | null> {
  const found = await findEarning(db, earningId);
  const order = found && (await lockOrder(tx, found.orderId));
  if (!order) return null;
  await lockBalanceOf(tx, order.freelancerId);
  const earning = (await lockEarnings(tx, order.id)).find(({ id }) => id === earningId);
  return earning ? { order, earning } : null;
}
