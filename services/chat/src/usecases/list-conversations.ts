import type { Conversation, InboxFilter } from '@craftlane/contracts/chat';
import type { Actor } from '@craftlane/service-kit/auth';
import * as conversations from '../db/conversations.ts';
import type { ChatDeps } from '../deps.ts';
import { cutPageAtInstant } from '../domain/pages.ts';

/** Which part of the inbox; `before` is the `updatedAt` of the last row seen. */
export interface ListConversationsInput {
  filter: InboxFilter;
  q?: string | undefined;
  before?: string | undefined;
  limit: number;
}

/** A page of the actor's inbox, newest first, and how much is unread in all of it; it exceeds `limit` by those that share the last one's instant. */
export async function listConversations(
  deps: ChatDeps,
  actor: Actor,
  input: ListConversationsInput,
): Promise<{ conversations: Conversation[]; hasMore: boolean; unreadCount: number }> {
  const { rows, unreadCount } = await conversations.listConversations(deps.sql, {
    userId: actor.userId,
    filter: input.filter,
    q: input.q ?? null,
    before: input.before ?? null,
    limit: input.limit + 1,
  });
  const page = cutPageAtInstant(rows, input.limit);
  return { conversations: page.rows, hasMore: page.hasMore, unreadCount };
}
