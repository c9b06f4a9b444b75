import type { Tx } from '@craftlane/service-kit/db';
import { type Checkout, markCheckoutPaid } from '../db/checkouts.ts';
import type { PaymentDeps } from '../deps.ts';
import type { CheckoutSession } from '../domain/checkout-session.ts';
import { type Order, withExtra } from '../domain/order.ts';
import { canMove } from '../domain/order-graph.ts';
import { makeMove } from './make-move.ts';
import { recordLatePayment } from './record-late-payment.ts';
import { paidBy } from './record-payment.ts';
import { setPaymentAside } from './set-payment-aside.ts';

/**
 * Money for an extra or a tip of a locked order. An extra that is no longer proposed, or an order that is no longer under way, cannot take
 * it: it is late and goes back. Outcomes: `paid`, `late`, `set_aside`, `repeated`.
 */
export async function applySidePayment(
  tx: Tx,
  deps: PaymentDeps,
  { order, checkout, session }: { order: Order; checkout: Checkout; session: CheckoutSession },
): Promise<string> {
  if (checkout.paidAt) return 'repeated';
  if (!canTake(order, checkout)) return (await recordLatePayment(tx, deps, order, session)) ? 'late' : 'repeated';
  if (session.amountMinor !== askedMinor(checkout) || session.currency !== order.currency)
    return (await setPaymentAside(tx, deps, order, session)) ? 'set_aside' : 'repeated';
  await markCheckoutPaid(tx, checkout.id, { ...paidBy(session), paidAt: deps.clock.now() });
  await (checkout.kind === 'tip' ? takeTip(tx, deps, order, checkout) : takeExtra(tx, deps, order));
  return 'paid';
}

function canTake(order: Order, { kind, subjectId }: Checkout): boolean {
  if (kind === 'tip') return canMove(order, 'tip', 'stripe');
  return order.change?.id === subjectId && canMove(order, 'add_extra', 'stripe');
}

function askedMinor({ lines }: Checkout): number {
  return (lines ?? []).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

async function takeExtra(tx: Tx, deps: PaymentDeps, order: Order): Promise<void> {
  if (!order.change) return;
  await makeMove(tx, deps, order, {
    move: 'add_extra',
    by: 'stripe',
    note: order.change.text,
    changes: withExtra(order, order.change),
  });
}

async function takeTip(tx: Tx, deps: PaymentDeps, order: Order, checkout: Checkout): Promise<void> {
  const amountMinor = askedMinor(checkout);
  await makeMove(tx, deps, order, {
    move: 'tip',
    by: 'stripe',
    tip: { id: checkout.id, amountMinor },
    changes: { tipsMinor: order.tipsMinor + amountMinor },
  });
}
