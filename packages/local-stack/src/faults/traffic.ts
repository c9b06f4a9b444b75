import { chatContract, gigContract, paymentContract, userContract } from '@craftlane/contracts';
import { createServiceClient } from '@craftlane/service-kit/client';
import { newId } from '@craftlane/service-kit/ids';
import type { ServiceName } from '../stack/names.ts';
import type { Stack } from '../stack.ts';
import type { Market, Person } from './market.ts';

/** What people do with one service. */
export interface Traffic {
  /** A look, as the web app takes it. */
  read(): Promise<unknown>;
  /** A change without any repetition by the client; resolves when the service has answered it wholly. */
  write(): Promise<unknown>;
}

/** As long as the web app's longest; a restart takes 2 s, and on a machine with other things to do several times that. */
const DEADLINE_MS = 15_000;

/** Reads and writes of every service on behalf of one person. */
export async function makeTraffic(stack: Stack, market: Market): Promise<Record<ServiceName, Traffic>> {
  const person = await market.addPerson();
  const context = { accessToken: person.token };
  const options = (service: ServiceName) => ({ baseUrl: stack.urls[service], deadlineMs: DEADLINE_MS });
  const users = createServiceClient(userContract, options('user'));
  const gigs = createServiceClient(gigContract, options('gig'));
  const chats = createServiceClient(chatContract, options('chat'));
  const payments = createServiceClient(paymentContract, options('payment'));
  const writing = await prepareWrites(market, person);
  return {
    user: { read: () => users.getProfile(undefined, { context }), write: writing.rename },
    gig: { read: () => gigs.get({ id: market.gigId }), write: writing.draft },
    chat: { read: () => chats.history({ conversationId: writing.conversationId }, { context }), write: writing.send },
    payment: { read: () => payments.listOrders({ role: 'buyer' }, { context }), write: writing.order },
  };
}

async function prepareWrites({ ask, freelancer, gigId }: Market, as: Person) {
  const opened = await ask('chat', 'POST', '/api/chat/conversations', {
    as,
    body: { participantId: freelancer.userId },
  });
  const conversationId = String(opened.body.id);
  const account = await ask('user', 'GET', '/api/users/profile', { as });
  const profile = account.body.profile as object;
  return {
    conversationId,
    rename: () => ask('user', 'PUT', '/api/users/profile', { as, body: profile }),
    draft: () => ask('gig', 'POST', '/api/gigs', { as, body: { title: 'A draft of mine', publish: false } }),
    send: () => {
      const body = { body: 'Hello', clientMessageId: newId() };
      return ask('chat', 'POST', `/api/chat/${conversationId}`, { as, body });
    },
    order: () =>
      ask('payment', 'POST', '/api/payment/checkout', { as, body: { gigId, packageTier: 'basic' }, key: newId() }),
  };
}
