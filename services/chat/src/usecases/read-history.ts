import type { Message } from '@craftlane/contracts/chat';
import type { Actor } from '@craftlane/service-kit/auth';
import { listMessages } from '../db/messages.ts';
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
  const range = { conversationId, afterSeq: afterSeq ?? null, beforeSeq: beforeSeq ?? null, limit: limit + 1 };
  const found = await listMessages(deps.sql, { ...range, userId: actor.userId });
  if (!found) throw conversationNotFound();
  const { rows, hasMore } = cutPage(found, limit);
  return { messages: afterSeq === undefined ? rows.reverse() : rows, hasMore };
}
