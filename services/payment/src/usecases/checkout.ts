import type { Quote } from '@craftlane/contracts/gig';
import type { Actor } from '@craftlane/service-kit/auth';
import { findIdempotentAnswer, hashInput, withIdempotency } from '@craftlane/service-kit/idempotency';
import type { CallTrace, PaymentDeps, QuoteRequest } from '../deps.ts';
import { gigUnavailable, ownGig, priceChanged } from '../domain/errors.ts';
import { worthMinor } from '../domain/order.ts';
import { ensurePeople } from './ensure-people.ts';
import { type CheckoutAnswer, openCheckout } from './open-checkout.ts';
import { placeOrder } from './place-order.ts';

/** Who orders, and the key that makes a repetition of this order recognisable. */
export interface CheckoutCaller extends CallTrace {
  actor: Actor;
  idempotencyKey: string | null;
}

/** What is ordered; `shownPriceMinor` is what the buyer saw it cost before the fee, left out by those who take any price. */
export interface CheckoutInput extends QuoteRequest {
  shownPriceMinor?: number | undefined;
}

/**
 * Freezes the price of a selection in a new order and opens its payment page. With an idempotency key it is safe to repeat:
 * the same selection answers the same order. Throws NOT_FOUND, VALIDATION_FAILED, GIG_UNAVAILABLE, OWN_GIG,
 * PRICE_CHANGED, IDEMPOTENCY_CONFLICT, and UNAVAILABLE when the gig service or Stripe does not answer; an order that is stored by then is
 * finished by a job.
 */
export async function checkout(
  deps: PaymentDeps,
  { actor, idempotencyKey, ...trace }: CheckoutCaller,
  input: CheckoutInput,
): Promise<CheckoutAnswer> {
  const claim = { key: idempotencyKey, actorId: actor.userId, scope: 'checkout', inputHash: hashInput(input) };
  const placedBefore = await findIdempotentAnswer<{ orderId: string }>(deps.db, claim);
  if (placedBefore) return openCheckout(deps, placedBefore.orderId);
  const { gigId, packageTier, extraIds } = input;
  const quote = await deps.gigs.quote({ gigId, packageTier, extraIds }, trace);
  refuseUnorderable(deps, actor, quote);
  refuseOtherPrice(quote, input.shownPriceMinor);
  await ensurePeople(deps, [actor.userId, quote.freelancerId], trace);
  const { orderId } = await withIdempotency(deps.db, claim, (tx) => placeOrder(tx, deps, actor.userId, quote));
  return openCheckout(deps, orderId);
}

function refuseUnorderable({ settings }: PaymentDeps, actor: Actor, quote: Quote): void {
  if (quote.freelancerId === actor.userId) throw ownGig();
  if (quote.currency !== settings.currency) throw gigUnavailable(`priced in ${quote.currency}`);
}

function refuseOtherPrice(quote: Quote, shownPriceMinor: number | undefined): void {
  const presentMinor = worthMinor(quote);
  if (shownPriceMinor === undefined || shownPriceMinor === presentMinor) return;
  throw priceChanged(presentMinor, quote.currency);
}
