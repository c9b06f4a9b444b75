import { transact } from '@craftlane/service-kit/db';
import { addJob } from '@craftlane/service-kit/jobs';
import { insertStripeEvents } from '../db/stripe-events.ts';
import type { PaymentDeps } from '../deps.ts';
import { isActedOn, type StripeEvent } from '../domain/stripe-facts.ts';
import { jobs } from '../jobs.ts';

/**
 * Stores events by their Stripe id together with one job each that applies them; those stored before are left alone, and those
 * of a type this service does not act on are noted as ignored at once. The one door for events, however they came. Safe to repeat.
 */
export async function takeInStripeEvents(deps: PaymentDeps, events: readonly StripeEvent[]): Promise<void> {
  const ignored = events.filter(({ type }) => !isActedOn(type));
  const acted = events.filter(({ type }) => isActedOn(type));
  const now = deps.clock.now();
  for (const event of ignored) await deps.storeIgnoredEvent(event, now);
  if (acted.length === 0) return;
  await transact(deps.db, async (tx) => {
    const newIds = await insertStripeEvents(tx, acted, { receivedAt: now });
    for (const eventId of newIds) await addJob(tx, jobs.handleStripeEvent, { eventId });
  });
  deps.crashPoint('event.stored');
}
