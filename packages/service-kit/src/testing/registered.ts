import type { EventOf } from '@craftlane/contracts/events';
import { newId } from '../ids.ts';

/** The registration of somebody new. */
export function registered(): EventOf<'user.registered.v1'> {
  const userId = newId();
  const person = { displayName: 'Ada', handle: null, headline: '', country: null, languages: [], isFreelancer: false };
  return {
    id: newId(),
    type: 'user.registered.v1',
    occurredAt: new Date().toISOString(),
    aggregateId: userId,
    aggregateVersion: 1,
    data: { userId, ...person },
  };
}
