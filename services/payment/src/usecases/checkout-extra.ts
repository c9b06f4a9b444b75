import type { Actor } from '@craftlane/service-kit/auth';
import { type Tx, transact } from '@craftlane/service-kit/db';
import { notFound } from '@craftlane/service-kit/errors';
import {
  type Checkout,
  countExtraCheckouts,
  findOpenExtraCheckout,
  insertCheckout,
  markCheckoutEnded,
} from '../db/checkouts.ts';
import type { PaymentDeps } from '../deps.ts';
import { requireAction } from '../domain/allowed-actions.ts';
import type { Order, PendingChange } from '../domain/order.ts';
import { circumstancesOf } from './circumstances.ts';
import { lockOrderOf } from './load-order.ts';
import type { CheckoutAnswer } from './open-checkout.ts';
import { openSessionOf } from './open-session.ts';
import { sessionEnd } from './place-order.ts';

/**
 * The payment page of the extra an order's freelancer proposed; the same one as long as it can be paid. Throws NOT_FOUND for another
 * proposal than the open one, ILLEGAL_TRANSITION, UNAVAILABLE.
 */
export async function checkoutExtra(
  deps: PaymentDeps,
  actor: Actor,
  { orderId, changeId }: { orderId: string; changeId: string },
): Promise<CheckoutAnswer> {
  const { order, checkout } = await transact(deps.db, async (tx) => {
    const { order, viewer } = await lockOrderOf(tx, actor, orderId);
    requireAction(order, viewer, 'pay_extra', circumstancesOf(deps));
    if (order.change?.id !== changeId) throw notFound('not the proposal that is open');
    return { order, checkout: await payableCheckout(tx, deps, order, order.change) };
  });
  return { orderId, checkoutUrl: (await openSessionOf(deps, order, checkout)).url };
}

/** The open checkout of the extra, or a new one when the last can no longer be paid. */
async function payableCheckout(tx: Tx, deps: PaymentDeps, order: Order, change: PendingChange): Promise<Checkout> {
  const now = deps.clock.now();
  const open = await findOpenExtraCheckout(tx, change.id);
  if (open && open.sessionExpiresAt > now) return open;
  if (open) await markCheckoutEnded(tx, open.id, now);
  const attempt = (await countExtraCheckouts(tx, change.id)) + 1;
  await insertCheckout(tx, {
    id: deps.newId(),
    orderId: order.id,
    kind: 'extra',
    subjectId: change.id,
    lines: [
      { name: change.text, amountMinor: change.priceMinor },
      { name: 'Service fee', amountMinor: change.buyerFeeMinor },
    ],
    stripeIdempotencyKey: `order:${order.id}:extra:${change.id}:checkout:${attempt}`,
    sessionExpiresAt: sessionEnd(deps, now),
  });
  const checkout = await findOpenExtraCheckout(tx, change.id);
  if (!checkout) throw new Error('The checkout that was just stored is gone.');
  return checkout;
}
