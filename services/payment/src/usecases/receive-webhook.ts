import type { PaymentDeps } from '../deps.ts';
import { takeInStripeEvents } from './take-in-stripe-events.ts';

/**
 * Takes in the event of a webhook: checked against the bytes that came, stored with its job, applied later. Throws
 * MALFORMED_REQUEST unless Stripe signed it within the last five minutes.
 */
export async function receiveWebhook(
  deps: PaymentDeps,
  { body, signature }: { body: Buffer; signature: string | undefined },
): Promise<void> {
  const event = deps.stripe.readWebhook(body, signature, deps.clock.now());
  await takeInStripeEvents(deps, [event]);
}
