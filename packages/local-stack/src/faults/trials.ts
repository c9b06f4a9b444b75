import { newId } from '@craftlane/service-kit/ids';
import type { ServiceName } from '../stack/names.ts';
import { waitUntil } from '../wait-until.ts';
import type { FaultStack } from './fault-stack.ts';
import type { Answer, Market, Person } from './market.ts';

/** What is tried while a line fails, and again when it is healed. */
export interface Trial {
  act(): Promise<Answer>;
  /** Statuses of an attempt that did its work; a repetition may learn that it is done already. */
  good: number[];
  /** How much of it is stored: 0 or 1. */
  stored?(): Promise<number>;
  /** What else has to be true of an answer while the line fails. */
  meanwhile?(answer: Answer): void | Promise<void>;
  /** Comes true some time after the line is healed. */
  afterwards?(): Promise<boolean>;
}

/** How many rows a service has stored. */
export async function count(stack: FaultStack, service: ServiceName, from: string, value: string): Promise<number> {
  const [row] = await stack.rows<{ n: number }>(service, `select count(*)::int as n from ${from}`, [value]);
  return row?.n ?? 0;
}

/** Removes a copy of a fact, once no event can bring it back. */
export async function forget(stack: FaultStack, service: ServiceName, from: string, value: string): Promise<void> {
  for (const publisher of ['user', 'gig'] as const) await deliveries(stack, publisher);
  await stack.rows(service, `delete from ${from}`, [value]);
}

/**
 * Waits until a service has no job to do: graphile-worker 0.18 does not wait for its own note that a job has failed, so the loss of
 * the database at that very moment ends the process, and the supervisor starts it again.
 */
export async function restOf(stack: FaultStack, service: ServiceName): Promise<void> {
  const due = 'select from graphile_worker.jobs where run_at <= now() or locked_at is not null';
  await waitUntil(`rest of ${service}`, async () => (await stack.rows(service, due)).length === 0);
}

async function deliveries(stack: FaultStack, publisher: ServiceName): Promise<void> {
  const waiting = `select from graphile_worker.jobs where task_identifier = 'deliver_event'`;
  await waitUntil('delivery of all events', async () => (await stack.rows(publisher, waiting)).length === 0);
}

/** An order by this person, under one idempotency key. */
export function checkoutTrial(stack: FaultStack, market: Market, buyer: Person): Trial {
  const key = newId();
  const body = { gigId: market.gigId, packageTier: 'basic' };
  return {
    act: () => market.ask('payment', 'POST', '/api/payment/checkout', { as: buyer, body, key }),
    good: [201],
    stored: () => count(stack, 'payment', 'orders where buyer_id = $1', buyer.userId),
  };
}

/** One message of somebody new to the freelancer. */
export async function messageTrial(stack: FaultStack, market: Market): Promise<Trial> {
  const person = await market.addPerson();
  const body = { participantId: market.freelancer.userId };
  const opened = await market.ask('chat', 'POST', '/api/chat/conversations', { as: person, body });
  const message = { body: 'Hello', clientMessageId: newId() };
  return {
    act: () => market.ask('chat', 'POST', `/api/chat/${opened.body.id}`, { as: person, body: message }),
    good: [201],
    stored: () => count(stack, 'chat', 'messages where client_message_id = $1', message.clientMessageId),
  };
}

/** Somebody new, or a gig, that the chat has to ask about. */
export async function conversationTrial(stack: FaultStack, market: Market, gigId?: string): Promise<Trial> {
  const person = await market.addPerson();
  const body = { participantId: market.freelancer.userId, ...(gigId && { gigId }) };
  if (gigId) await forgetGig(stack, gigId);
  else await forget(stack, 'chat', 'people where user_id = $1', person.userId);
  return {
    act: () => market.ask('chat', 'POST', '/api/chat/conversations', { as: person, body }),
    good: [200],
    stored: () => count(stack, 'chat', 'participants where user_id = $1', person.userId),
  };
}

async function forgetGig(stack: FaultStack, gigId: string): Promise<void> {
  await stack.rows('chat', 'update conversations set gig_id = null where gig_id = $1', [gigId]);
  await forget(stack, 'chat', 'gigs where gig_id = $1', gigId);
}

/** A new name of somebody, of which the chat keeps a copy. */
export async function renameTrial(stack: FaultStack, { ask, addPerson }: Market): Promise<Trial> {
  const person = await addPerson();
  const account = await ask('user', 'GET', '/api/users/profile', { as: person });
  const displayName = `New ${newId().slice(-8)}`;
  const body = { ...(account.body.profile as object), displayName };
  return {
    act: () => ask('user', 'PUT', '/api/users/profile', { as: person, body }),
    good: [200],
    afterwards: async () => (await count(stack, 'chat', 'people where display_name = $1', displayName)) === 1,
  };
}

/** A search, which PostgreSQL answers as long as Meilisearch does not. */
export async function searchTrial({ ask }: Market): Promise<Trial> {
  const act = () => ask('gig', 'GET', '/api/gigs/search');
  const isByMeilisearch = async () => (await act()).body.engine === 'meilisearch';
  await waitUntil('search by Meilisearch', isByMeilisearch);
  return {
    act,
    good: [200],
    meanwhile: ({ body }) => {
      if (body.engine !== 'postgresql' || body.total === 0) throw new Error(`${body.engine} found ${body.total}`);
    },
    afterwards: isByMeilisearch,
  };
}
