import type { Conversation } from '@craftlane/contracts/chat';
import type { Actor } from '@craftlane/service-kit/auth';
import { findConversation } from '../db/conversations.ts';
import type { ChatDeps } from '../deps.ts';
import { conversationNotFound } from '../domain/errors.ts';

/** The conversation as the actor sees it. Throws NOT_FOUND when it is missing or of others. */
export async function getConversation(deps: ChatDeps, actor: Actor, conversationId: string): Promise<Conversation> {
  const conversation = await findConversation(deps.sql, conversationId, actor.userId);
  if (!conversation) throw conversationNotFound();
  return conversation;
}
