import type { Tx } from '@craftlane/service-kit/db';
import { publishEvent } from '@craftlane/service-kit/events';
import { removeJob } from '@craftlane/service-kit/jobs';
import { book } from '../db/ledger.ts';
import type { PaymentDeps } from '../deps.ts';
import { dueAfter, type Order, worthMinor } from '../domain/order.ts';
import { takeEdge } from '../domain/order-graph.ts';
import { paymentEntries } from '../domain/postings.ts';
import { jobs } from '../jobs.ts';
import { orderFacts } from './order-facts.ts';
import { recordMove } from './record-move.ts';

/**
 * Makes a locked order paid: status, timeline, ledger and `order.paid.v1`, all in this transaction. When the gig asks nothing
 * the work begins and the delivery clock starts. Throws ILLEGAL_TRANSITION when the graph does not allow it.
 */
export async function recordPayment(tx: Tx, deps: PaymentDeps, order: Order, sessionId: string): Promise<void> {
  const at = deps.clock.now();
  const asksNothing = order.requirements.length === 0;
  const to = takeEdge(order.status, 'pay', 'stripe', asksNothing ? 'in_progress' : 'awaiting_requirements');
  const paid = await recordMove(tx, deps, order, {
    to,
    at,
    changes: {
      paidAt: at,
      paidSessionId: sessionId,
      dueAt: asksNothing ? dueAfter(at, order.deliveryDays) : null,
    },
    // Both people read this line: it says what the work costs, and neither side's fee.
    entries: [{ type: 'payment_received', by: 'system', amountMinor: worthMinor(order) }],
  });
  await book(tx, paymentEntries(paid), { newId: deps.newId, at });
  await publishEvent(tx, { type: 'order.paid.v1', ...orderFacts(paid, deps.newId()) });
  await removeJob(tx, jobs.key.checkout(order.id));
  await removeJob(tx, jobs.key.expiry(order.id));
}
