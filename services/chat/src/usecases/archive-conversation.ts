import type { Actor } from '@craftlane/service-kit/auth';
import { clearArchived } from '../db/participants.ts';
import type { ChatDeps } from '../deps.ts';
import { conversationNotFound } from '../domain/errors.ts';
import { noteSeen } from './mark-read.ts';

/**
 * Puts a conversation away for the actor, who has seen the messages up to `seq`: they count as read. Answers whether it is
 * archived. Throws NOT_FOUND when the conversation is missing or of others.
 */
export async function archiveConversation(
  deps: ChatDeps,
  actor: Actor,
  input: { conversationId: string; seq: number },
): Promise<{ isArchived: boolean }> {
  const { isArchived } = await noteSeen(deps, actor, input, { archives: true });
  return { isArchived };
}

/** Brings a conversation back to the actor's inbox; throws NOT_FOUND as above. */
export async function unarchiveConversation(
  deps: ChatDeps,
  actor: Actor,
  conversationId: string,
): Promise<{ isArchived: false }> {
  if (!(await clearArchived(deps.sql, conversationId, actor.userId))) throw conversationNotFound();
  return { isArchived: false };
}
