import { transact } from '@craftlane/service-kit/db';
import { addJob } from '@craftlane/service-kit/jobs';
import { insertStripeEvents } from '../db/stripe-events.ts';
import type { PaymentDeps } from '../deps.ts';
import type { StripeEvent } from '../domain/stripe-facts.ts';
import { jobs } from '../jobs.ts';

/**
 * Stores events by their Stripe id together with one job each that applies them; those stored before are left alone. The one
 * door for events, however they came. Safe to repeat.
 */
export async function takeInStripeEvents(deps: PaymentDeps, events: readonly StripeEvent[]): Promise<void> {
  await transact(deps.db, async (tx) => {
    const newIds = await insertStripeEvents(tx, events, deps.clock.now());
    for (const eventId of newIds) await addJob(tx, jobs.handleStripeEvent, { eventId });
  });
}
