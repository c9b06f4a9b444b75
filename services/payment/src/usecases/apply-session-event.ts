import type { Tx } from '@craftlane/service-kit/db';
import { type Checkout, findCheckout, getCheckout, markCheckoutEnded } from '../db/checkouts.ts';
import { lockOrder } from '../db/orders.ts';
import type { PaymentDeps } from '../deps.ts';
import type { CheckoutSession } from '../domain/checkout-session.ts';
import { type Order, totalMinor } from '../domain/order.ts';
import { canMove } from '../domain/order-graph.ts';
import { applySidePayment } from './apply-side-payment.ts';
import { recordExpiry } from './expire-order.ts';
import { recordLatePayment } from './record-late-payment.ts';
import { recordPayment } from './record-payment.ts';
import { setPaymentAside } from './set-payment-aside.ts';

/** What an event does inside its transaction; answers the outcome in one word. */
export type EventEffect = (tx: Tx) => Promise<string>;

/**
 * Money for a session: makes a waiting order paid; for any other order it is late and goes back. Another amount than
 * asked makes nothing paid and is set aside. Outcomes: `paid`, `late`, `set_aside`, `repeated`, `unpaid` (a completed session whose money is still on its way), `foreign`.
 */
export function applySessionPayment(deps: PaymentDeps, session: CheckoutSession): EventEffect {
  return async (tx) => {
    const order = await lockOrderOfSession(tx, session);
    if (!order) return 'foreign';
    if (!session.isPaid) return 'unpaid';
    const checkout = await sideCheckoutOf(tx, session);
    if (checkout) return applySidePayment(tx, deps, { order, checkout, session });
    if (order.paidSessionId === session.id) return 'repeated';
    if (!canMove(order, 'pay', 'stripe')) {
      return (await recordLatePayment(tx, deps, order, session)) ? 'late' : 'repeated';
    }
    if (!isAskedAmount(order, session)) {
      return (await setPaymentAside(tx, deps, order, session)) ? 'set_aside' : 'repeated';
    }
    await recordPayment(tx, deps, order, session);
    return 'paid';
  };
}

/** A session nobody can pay any more: a waiting order expires. An extra or tip can be
 * paid by another session then. Outcomes: `expired`, `ended`, `moved_on`, `foreign`. */
export function applySessionEnd(deps: PaymentDeps, session: CheckoutSession): EventEffect {
  return async (tx) => {
    const order = await lockOrderOfSession(tx, session);
    if (!order) return 'foreign';
    const checkout = await sideCheckoutOf(tx, session);
    if (checkout) {
      await markCheckoutEnded(tx, checkout.id, deps.clock.now());
      return 'ended';
    }
    if (!canMove(order, 'expire', 'stripe')) return 'moved_on';
    const { sessionId } = await getCheckout(tx, order.id);
    if (sessionId !== null && sessionId !== session.id) return 'foreign';
    await recordExpiry(tx, deps, order);
    return 'expired';
  };
}

/** The checkout of an extra or a tip; null when the session is for the order itself. */
async function sideCheckoutOf(tx: Tx, { checkoutId, orderId }: CheckoutSession): Promise<Checkout | null> {
  const checkout = checkoutId ? await findCheckout(tx, checkoutId) : null;
  return checkout && checkout.orderId === orderId && checkout.kind !== 'order' ? checkout : null;
}

async function lockOrderOfSession(tx: Tx, session: CheckoutSession): Promise<Order | null> {
  return session.orderId === null ? null : lockOrder(tx, session.orderId);
}

function isAskedAmount(order: Order, { amountMinor, currency }: CheckoutSession): boolean {
  return amountMinor === totalMinor(order) && currency === order.currency;
}
