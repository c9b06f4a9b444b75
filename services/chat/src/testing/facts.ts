import type { EventOf, EventType } from '@craftlane/contracts/events';
import { newId } from '@craftlane/service-kit/ids';

type Facts<Type extends EventType> = Partial<EventOf<Type>['data']>;

/** Somebody has registered; anything about them may be given. */
export function userRegistered(facts: Facts<'user.registered.v1'> = {}, version = 1): EventOf<'user.registered.v1'> {
  const data = personFacts(facts);
  return { type: 'user.registered.v1', ...envelope(data.userId, version), data };
}

/** Somebody has changed their profile. */
export function userProfileUpdated(
  facts: Facts<'user.profile-updated.v1'>,
  version: number,
): EventOf<'user.profile-updated.v1'> {
  const data = personFacts(facts);
  return { type: 'user.profile-updated.v1', ...envelope(data.userId, version), data };
}

/** A gig can be found; anything about it may be given. */
export function gigPublished(facts: Facts<'gig.published.v1'> = {}, version = 1): EventOf<'gig.published.v1'> {
  const data = gigFacts(facts);
  return { type: 'gig.published.v1', ...envelope(data.gigId, version), data };
}

/** A gig has new content. */
export function gigUpdated(facts: Facts<'gig.updated.v1'>, version: number): EventOf<'gig.updated.v1'> {
  const data = gigFacts(facts);
  return { type: 'gig.updated.v1', ...envelope(data.gigId, version), data };
}

/** A gig cannot be ordered for now. */
export function gigPaused(facts: Facts<'gig.paused.v1'>, version: number): EventOf<'gig.paused.v1'> {
  const data = gigFacts(facts);
  return { type: 'gig.paused.v1', ...envelope(data.gigId, version), data };
}

/** A gig is gone. */
export function gigDeleted(facts: Facts<'gig.deleted.v1'>, version: number): EventOf<'gig.deleted.v1'> {
  const data = gigFacts(facts);
  return { type: 'gig.deleted.v1', ...envelope(data.gigId, version), data };
}

function envelope(aggregateId: string, aggregateVersion: number) {
  return { id: newId(), occurredAt: new Date().toISOString(), aggregateId, aggregateVersion };
}

function personFacts(facts: Facts<'user.registered.v1'>): EventOf<'user.registered.v1'>['data'] {
  const card = { displayName: 'Anna Arens', handle: null, headline: '', country: null, languages: [] };
  return { userId: newId(), ...card, isFreelancer: false, ...facts };
}

function gigFacts(facts: Facts<'gig.published.v1'>): EventOf<'gig.published.v1'>['data'] {
  const gig = { slug: 'a-logo-for-your-shop', title: 'I will draw a logo for your shop', category: 'design' };
  return { gigId: newId(), freelancerId: newId(), freelancerHandle: null, ...gig, ...facts };
}
