import type { Message } from '@craftlane/contracts/chat';
import type { Actor } from '@craftlane/service-kit/auth';
import { listMessagesAfter, listMessagesBefore } from '../db/messages.ts';
import { findMembership } from '../db/participants.ts';
import type { ChatDeps } from '../deps.ts';
import { conversationNotFound } from '../domain/errors.ts';
import { cutPage } from '../domain/pages.ts';

/** Which part of a conversation: the newest messages, those before `beforeSeq`, or those after `afterSeq`. */
export interface ReadHistoryInput {
  conversationId: string;
  beforeSeq?: number | undefined;
  afterSeq?: number | undefined;
  limit: number;
}

/**
 * Messages in rising `seq`, nearest to the given border; `hasMore` says that more lie further in the same direction.
 * Throws NOT_FOUND when the conversation is missing or of others.
 */
export async function readHistory(
  deps: ChatDeps,
  actor: Actor,
  { conversationId, beforeSeq, afterSeq, limit }: ReadHistoryInput,
): Promise<{ messages: Message[]; hasMore: boolean }> {
  const membership = await findMembership(deps.sql, conversationId, actor.userId);
  if (!membership) throw conversationNotFound();
  if (afterSeq !== undefined) {
    const { rows, hasMore } = cutPage(await listMessagesAfter(deps.sql, conversationId, afterSeq, limit + 1), limit);
    return { messages: rows, hasMore };
  }
  const newestFirst = await listMessagesBefore(deps.sql, conversationId, beforeSeq ?? null, limit + 1);
  const { rows, hasMore } = cutPage(newestFirst, limit);
  return { messages: rows.reverse(), hasMore };
}
