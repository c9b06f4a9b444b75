import type { EventOf } from '@craftlane/contracts/events';
import type { PersonCard } from '@craftlane/contracts/values/people';
import { newId } from '@craftlane/service-kit/ids';

/** The card of a complete freelancer; anything about them may be given. */
export function freelancerCard(facts: Partial<PersonCard> = {}): PersonCard {
  return {
    userId: newId(),
    displayName: 'Frida Frank',
    handle: `frida-${newId().slice(-8)}`,
    headline: 'Illustrator and designer',
    country: 'AT',
    languages: [
      { code: 'de', level: 'native' },
      { code: 'en', level: 'fluent' },
    ],
    isFreelancer: true,
    avatarId: null,
    ...facts,
  };
}

/** Somebody has registered. */
export function userRegistered(data: PersonCard, version = 1): EventOf<'user.registered.v1'> {
  return { type: 'user.registered.v1', ...envelope(data.userId, version), data };
}

/** Somebody has changed their profile. */
export function userProfileUpdated(data: PersonCard, version: number): EventOf<'user.profile-updated.v1'> {
  return { type: 'user.profile-updated.v1', ...envelope(data.userId, version), data };
}

/** An order of a gig. */
export function orderFacts(gigId: string): EventOf<'order.paid.v1'>['data'] {
  return { orderId: newId(), gigId, buyerId: newId(), freelancerId: newId(), priceMinor: 5000, currency: 'EUR' };
}

/** The order was paid. */
export function orderPaid(data: EventOf<'order.paid.v1'>['data']): EventOf<'order.paid.v1'> {
  return { type: 'order.paid.v1', ...envelope(data.orderId, 1), data };
}

/** The order was accepted. */
export function orderCompleted(data: EventOf<'order.completed.v1'>['data']): EventOf<'order.completed.v1'> {
  return { type: 'order.completed.v1', ...envelope(data.orderId, 2), data };
}

function envelope(aggregateId: string, aggregateVersion: number) {
  return { id: newId(), occurredAt: new Date().toISOString(), aggregateId, aggregateVersion };
}
