import type { Conversation } from '@craftlane/contracts/chat';
import type { Actor } from '@craftlane/service-kit/auth';
import { findConversation, upsertConversation } from '../db/conversations.ts';
import type { CallTrace, ChatDeps } from '../deps.ts';
import { conversationNotFound, foreignGig, ownConversation, personNotFound } from '../domain/errors.ts';
import { type Pair, pairOf } from '../domain/pair.ts';
import { knowGig } from './know-gig.ts';
import { knowPerson } from './know-person.ts';

/** Whom to write to, and about which gig. */
export interface OpenConversationInput {
  participantId: string;
  gigId?: string | undefined;
}

/**
 * Finds or creates the one conversation of the two; safe to repeat and to run in parallel. A gig of one of them becomes its
 * context. Throws OWN_CONVERSATION, NOT_FOUND for a person without account, VALIDATION_FAILED for a gig of neither, and
 * UNAVAILABLE when a person or gig is not known here and its service does not answer.
 */
export async function openConversation(
  deps: ChatDeps,
  actor: Actor,
  input: OpenConversationInput,
  trace: CallTrace,
): Promise<Conversation> {
  const pair = pairOf(actor.userId, input.participantId);
  if (!pair) throw ownConversation();
  await requirePeople(deps, pair, trace);
  if (input.gigId !== undefined) await requireGigOfPair(deps, pair, input.gigId, trace);
  const id = await upsertConversation(deps.sql, {
    ...pair,
    id: deps.newId(),
    openedBy: actor.userId,
    gigId: input.gigId ?? null,
    now: deps.clock.now(),
  });
  const conversation = await findConversation(deps.sql, id, actor.userId);
  if (!conversation) throw conversationNotFound();
  return conversation;
}

/** Both cards are needed: each of the two is shown to the other. */
async function requirePeople(deps: ChatDeps, { lowUserId, highUserId }: Pair, trace: CallTrace): Promise<void> {
  const people = await Promise.all([knowPerson(deps, lowUserId, trace), knowPerson(deps, highUserId, trace)]);
  if (people.includes(null)) throw personNotFound();
}

async function requireGigOfPair(deps: ChatDeps, pair: Pair, gigId: string, trace: CallTrace): Promise<void> {
  const gig = await knowGig(deps, gigId, trace);
  const isTheirs = gig !== null && [pair.lowUserId, pair.highUserId].includes(gig.freelancerId);
  if (!isTheirs) throw foreignGig();
}
