import type { checkoutRequestSchema } from '@craftlane/contracts/payment';
import type { z } from 'zod';
import type { PaymentDeps } from '../deps.ts';
import { type CheckoutCaller, checkout } from './checkout.ts';
import { checkoutExtra } from './checkout-extra.ts';
import { checkoutTip } from './checkout-tip.ts';
import type { CheckoutAnswer } from './open-checkout.ts';

/** What can be bought; the contract sees to it that it is exactly one thing. */
export type CheckoutRequest = z.output<typeof checkoutRequestSchema>;

/** Opens the payment page of what is to be bought; throws what buying that throws. */
export async function startCheckout(
  deps: PaymentDeps,
  caller: CheckoutCaller,
  request: CheckoutRequest,
): Promise<CheckoutAnswer> {
  const { gigId, packageTier, extraIds = [], shownPriceMinor, orderId, extraRequestId, tipMinor } = request;
  if (gigId && packageTier) return checkout(deps, caller, { gigId, packageTier, extraIds, shownPriceMinor });
  if (orderId && extraRequestId) return checkoutExtra(deps, caller.actor, { orderId, changeId: extraRequestId });
  if (orderId && tipMinor) return checkoutTip(deps, caller, { orderId, tipMinor });
  throw new Error('The contract let a checkout of nothing through.');
}
