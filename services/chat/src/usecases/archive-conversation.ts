import type { Actor } from '@craftlane/service-kit/auth';
import { findMembership, storeArchivedSeq } from '../db/participants.ts';
import type { ChatDeps } from '../deps.ts';
import { conversationNotFound } from '../domain/errors.ts';
import { markRead } from './mark-read.ts';

/**
 * Puts a conversation away for the actor, who has seen the messages up to `seq`: they count as read. Answers whether it is
 * archived. Throws NOT_FOUND when the conversation is missing or of others.
 */
export async function archiveConversation(
  deps: ChatDeps,
  actor: Actor,
  input: { conversationId: string; seq: number },
): Promise<{ isArchived: boolean }> {
  await markRead(deps, actor, input);
  return { isArchived: await store(deps, actor, input.conversationId, input.seq) };
}

/** Brings a conversation back to the actor's inbox; throws NOT_FOUND as above. */
export async function unarchiveConversation(
  deps: ChatDeps,
  actor: Actor,
  conversationId: string,
): Promise<{ isArchived: false }> {
  await store(deps, actor, conversationId, null);
  return { isArchived: false };
}

async function store(deps: ChatDeps, actor: Actor, conversationId: string, seq: number | null): Promise<boolean> {
  const membership = await findMembership(deps.sql, conversationId, actor.userId);
  if (!membership) throw conversationNotFound();
  return storeArchivedSeq(deps.sql, membership, seq);
}
