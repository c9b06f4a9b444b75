import type { Sql, Tx } from '@craftlane/service-kit/db';
import { and, eq, gt, ne, sql } from 'drizzle-orm';
import { conversations, messages, participants } from './schema.ts';

/** That somebody is one of the two of a conversation. */
export interface Membership {
  conversationId: string;
  userId: string;
  otherUserId: string;
}

/** The membership of `userId`, or null when the conversation is missing or of others. Prepared. */
export async function findMembership(db: Sql, conversationId: string, userId: string): Promise<Membership | null> {
  const [row] = await db<Membership[]>`
    select conversation_id as "conversationId", user_id as "userId", other_user_id as "otherUserId"
    from participants where conversation_id = ${conversationId} and user_id = ${userId}`;
  return row ?? null;
}

/**
 * Archives a conversation for one person up to `seq`, at most to the last message; null brings it back. Answers whether it is archived: a
 * message that came meanwhile is later than `seq` and keeps it in the inbox.
 */
export async function storeArchivedSeq(
  db: Sql,
  { conversationId, userId }: Membership,
  seq: number | null,
): Promise<boolean> {
  const [row] = await db<{ isArchived: boolean | null }[]>`
    update participants me set archived_seq = ${seq === null ? db`null` : db`least(${seq}::integer, c.last_seq)`}
    from conversations c
    where c.id = me.conversation_id and me.conversation_id = ${conversationId} and me.user_id = ${userId}
    returning me.archived_seq >= c.last_seq as "isArchived"`;
  return row?.isArchived ?? false;
}

/** How many messages of others `userId` has not read, over all conversations. */
export async function countUnread(db: Sql, userId: string): Promise<number> {
  const [row] = await db<{ count: number }[]>`
    select coalesce(sum(unread_count), 0)::int as count
    from participants where user_id = ${userId} and unread_count > 0`;
  return row?.count ?? 0;
}

/** Where one participant stands, with the conversation locked until the transaction ends, so that no message comes between. */
export async function lockReadState(tx: Tx, { conversationId, userId }: Membership) {
  const [conversation] = await tx
    .select({ lastSeq: conversations.lastSeq })
    .from(conversations)
    .where(eq(conversations.id, conversationId))
    .for('no key update');
  const [participant] = await tx
    .select({ readSeq: participants.readSeq, unreadCount: participants.unreadCount })
    .from(participants)
    .where(isParticipant(conversationId, userId));
  if (!conversation || !participant) throw new Error(`conversation ${conversationId} lost its rows`);
  return { ...conversation, ...participant };
}

/** Stores the read marker and counts anew what lies beyond it; returns that count. Needs the lock of {@link lockReadState}. */
export async function storeReadSeq(tx: Tx, { conversationId, userId }: Membership, readSeq: number): Promise<number> {
  const unreadCount = await tx.$count(
    messages,
    and(eq(messages.conversationId, conversationId), gt(messages.seq, readSeq), ne(messages.senderId, userId)),
  );
  await tx.update(participants).set({ readSeq, unreadCount }).where(isParticipant(conversationId, userId));
  return unreadCount;
}

function isParticipant(conversationId: string, userId: string) {
  return sql`${participants.conversationId} = ${conversationId} and ${participants.userId} = ${userId}`;
}
