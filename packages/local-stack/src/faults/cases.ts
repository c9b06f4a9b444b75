import { newId } from '@craftlane/service-kit/ids';
import type { Fault } from '@craftlane/test-kit/fault-proxy';
import type { ServiceName } from '../stack/names.ts';
import type { FaultStack, LineVariable } from './fault-stack.ts';
import type { Market } from './market.ts';
import {
  checkoutTrial,
  conversationTrial,
  count,
  forget,
  messageTrial,
  renameTrial,
  searchTrial,
  type Trial,
} from './trials.ts';

/** One dependency of one service. */
export interface FaultCase {
  service: ServiceName;
  line: LineVariable;
  what: string;
  /**
   * `refused`: 503 and nothing stored. `kept`: 503, and what was stored before the failure is carried on. `unsure`: 503 or 504, done
   * wholly or not at all. `unnoticed`: works, with what stands in for the dependency.
   */
  promise: 'refused' | 'kept' | 'unsure' | 'unnoticed';
  /** Faults that are tried in every run; the others only in the long one. */
  always: Fault[];
  prepare(stack: FaultStack, market: Market): Promise<Trial>;
}

/** A service that has never read the public keys of the user service. */
function keysCase(service: 'gig' | 'chat' | 'payment', path: string): FaultCase {
  return {
    service,
    line: 'USER_SERVICE_URL',
    what: 'the first look at an access token',
    promise: 'refused',
    always: [],
    async prepare(stack, market) {
      await stack.restart(service);
      return { act: () => market.ask(service, 'GET', path, { as: market.freelancer }), good: [200] };
    },
  };
}

/** Every dependency of every service. */
export const faultCases: FaultCase[] = [
  {
    service: 'user',
    line: 'DATABASE_URL',
    what: 'a registration',
    promise: 'unsure',
    always: ['cut'],
    async prepare(stack, { ask }) {
      const email = `${newId()}@example.com`;
      const body = { email, password: 'a sentence nobody else has', displayName: 'Somebody New' };
      return {
        act: () => ask('user', 'POST', '/api/users/register', { body }),
        good: [201, 409],
        stored: () => count(stack, 'user', 'users where email = $1', email),
      };
    },
  },
  {
    service: 'gig',
    line: 'DATABASE_URL',
    what: 'a look at a gig',
    promise: 'refused',
    always: ['down'],
    prepare: async (_stack, { ask, gigId }) => ({ act: () => ask('gig', 'GET', `/api/gigs/${gigId}`), good: [200] }),
  },
  {
    service: 'chat',
    line: 'DATABASE_URL',
    what: 'a message',
    promise: 'unsure',
    always: [],
    prepare: messageTrial,
  },
  {
    service: 'payment',
    line: 'DATABASE_URL',
    what: 'a checkout',
    promise: 'unsure',
    always: ['cut'],
    prepare: async (stack, market) => checkoutTrial(stack, market, await market.addPerson()),
  },
  {
    service: 'payment',
    line: 'GIG_SERVICE_URL',
    what: 'a checkout',
    promise: 'refused',
    always: ['down', 'cut'],
    prepare: async (stack, market) => checkoutTrial(stack, market, await market.addPerson()),
  },
  {
    service: 'payment',
    line: 'USER_SERVICE_URL',
    what: 'the checkout of somebody it has not heard of',
    promise: 'refused',
    always: [],
    async prepare(stack, market) {
      const buyer = await market.addPerson();
      await forget(stack, 'payment', 'people where user_id = $1', buyer.userId);
      return checkoutTrial(stack, market, buyer);
    },
  },
  {
    service: 'payment',
    line: 'STRIPE_API_BASE',
    what: 'a checkout',
    promise: 'kept',
    always: ['cut'],
    prepare: async (stack, market) => checkoutTrial(stack, market, await market.addPerson()),
  },
  {
    service: 'gig',
    line: 'USER_SERVICE_URL',
    what: 'the publication of somebody it has not heard of',
    promise: 'refused',
    always: [],
    async prepare(stack, { ask, gigId, freelancer }) {
      await ask('gig', 'POST', `/api/gigs/${gigId}/pause`, { as: freelancer });
      await forget(stack, 'gig', 'freelancers where user_id = $1', freelancer.userId);
      return {
        act: () => ask('gig', 'POST', `/api/gigs/${gigId}/publish`, { as: freelancer }),
        good: [200],
        stored: () => count(stack, 'gig', `gigs where id = $1 and status = 'published'`, gigId),
      };
    },
  },
  {
    service: 'chat',
    line: 'USER_SERVICE_URL',
    what: 'a conversation with somebody it has not heard of',
    promise: 'refused',
    always: ['cut'],
    prepare: (stack, market) => conversationTrial(stack, market),
  },
  {
    service: 'chat',
    line: 'GIG_SERVICE_URL',
    what: 'a conversation about a gig it has not heard of',
    promise: 'refused',
    always: [],
    prepare: (stack, market) => conversationTrial(stack, market, market.gigId),
  },
  {
    service: 'chat',
    line: 'SOKETI_URL',
    what: 'a message',
    promise: 'unnoticed',
    always: ['down', 'slow', 'cut'],
    prepare: messageTrial,
  },
  {
    service: 'gig',
    line: 'MEILI_URL',
    what: 'a search',
    promise: 'unnoticed',
    always: ['down'],
    prepare: (_stack, market) => searchTrial(market),
  },
  {
    service: 'user',
    line: 'CHAT_SERVICE_URL',
    what: 'a new name, which is told to the chat,',
    promise: 'unnoticed',
    always: [],
    prepare: renameTrial,
  },
  keysCase('gig', '/api/gigs/mine'),
  keysCase('chat', '/api/chat/unread-count'),
  keysCase('payment', '/api/payment/orders?role=buyer'),
];
