import { transact } from '@craftlane/service-kit/db';
import { findIdempotentAnswer, hashInput, withIdempotency } from '@craftlane/service-kit/idempotency';
import { findCheckout, insertCheckout } from '../db/checkouts.ts';
import type { PaymentDeps } from '../deps.ts';
import { requireAction } from '../domain/allowed-actions.ts';
import type { CheckoutCaller } from './checkout.ts';
import { circumstancesOf } from './circumstances.ts';
import { lockOrderOf } from './load-order.ts';
import type { CheckoutAnswer } from './open-checkout.ts';
import { openSessionOf } from './open-session.ts';
import { sessionEnd } from './place-order.ts';

/**
 * The payment page of a tip for a completed order. With an idempotency key it is safe to repeat. Throws NOT_FOUND, ILLEGAL_TRANSITION,
 * IDEMPOTENCY_CONFLICT, UNAVAILABLE.
 */
export async function checkoutTip(
  deps: PaymentDeps,
  { actor, idempotencyKey }: CheckoutCaller,
  input: { orderId: string; tipMinor: number },
): Promise<CheckoutAnswer> {
  const { orderId, tipMinor } = input;
  const order = await transact(deps.db, async (tx) => {
    const { order, viewer } = await lockOrderOf(tx, actor, orderId);
    requireAction(order, viewer, 'tip', circumstancesOf(deps));
    return order;
  });
  const claim = { key: idempotencyKey, actorId: actor.userId, scope: 'tip', inputHash: hashInput(input) };
  const { checkoutId } =
    (await findIdempotentAnswer<{ checkoutId: string }>(deps.db, claim)) ??
    (await withIdempotency(deps.db, claim, async (tx) => {
      const id = deps.newId();
      await insertCheckout(tx, {
        id,
        orderId,
        kind: 'tip',
        subjectId: null,
        lines: [{ name: 'Tip', amountMinor: tipMinor }],
        stripeIdempotencyKey: `order:${orderId}:tip:${id}:checkout`,
        sessionExpiresAt: sessionEnd(deps, deps.clock.now()),
      });
      return { checkoutId: id };
    }));
  const checkout = await findCheckout(deps.db, checkoutId);
  if (!checkout) throw new Error('The checkout that was just stored is gone.');
  return { orderId, checkoutUrl: (await openSessionOf(deps, order, checkout)).url };
}
