import type { PaymentDeps } from '../deps.ts';
import type { HandledEventType } from '../domain/stripe-facts.ts';
import { takeInStripeEvents } from './take-in-stripe-events.ts';

/** Stripe's clock and this machine's may differ by this much. */
const CLOCK_SKEW_MS = 600_000;

/**
 * Fetches the event that states something about a session and takes it in like a webhook. Throws when Stripe lists it not
 * yet, for the job around it to try again.
 */
export async function takeInSessionEvent(
  deps: PaymentDeps,
  { sessionId, type, since }: { sessionId: string; type: HandledEventType; since: Date },
): Promise<void> {
  const from = new Date(since.getTime() - CLOCK_SKEW_MS);
  const event = await deps.stripe.findSessionEvent(sessionId, type, from);
  if (!event) throw new Error(`Stripe does not list ${type} of ${sessionId} yet.`);
  await takeInStripeEvents(deps, [event]);
}
