import type { Tx } from '@craftlane/service-kit/db';
import { removeJob } from '@craftlane/service-kit/jobs';
import { getCheckout, markCheckoutPaid } from '../db/checkouts.ts';
import type { PaymentDeps } from '../deps.ts';
import type { CheckoutSession } from '../domain/checkout-session.ts';
import { dueAfter, type Order } from '../domain/order.ts';
import { jobs } from '../jobs.ts';
import { makeMove } from './make-move.ts';

/**
 * Makes a locked order paid by this session. When the gig asks nothing the work begins and the delivery clock starts. Throws
 * ILLEGAL_TRANSITION when the graph does not allow it.
 */
export async function recordPayment(tx: Tx, deps: PaymentDeps, order: Order, session: CheckoutSession): Promise<void> {
  const paidAt = deps.clock.now();
  const asksNothing = order.requirements.length === 0;
  await makeMove(tx, deps, order, {
    move: 'pay',
    by: 'stripe',
    to: asksNothing ? 'in_progress' : 'awaiting_requirements',
    changes: {
      paidAt,
      paidSessionId: session.id,
      dueAt: asksNothing ? dueAfter(paidAt, order.deliveryDays) : null,
    },
  });
  const checkout = await getCheckout(tx, order.id);
  await markCheckoutPaid(tx, checkout.id, { ...paidBy(session), paidAt });
  await removeJob(tx, jobs.key.checkout(order.id));
}

/** What a checkout keeps of the session that paid it. */
export function paidBy({ paymentIntentId, amountMinor }: CheckoutSession) {
  return { paymentIntentId, paidMinor: amountMinor };
}
