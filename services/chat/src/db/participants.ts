import type { Sql } from '@craftlane/service-kit/db';

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

/** The name under which `userId` takes part, or null when the conversation is missing or of others. Prepared. */
export async function findParticipantName(db: Sql, conversationId: string, userId: string): Promise<string | null> {
  const [row] = await db<{ displayName: string }[]>`
    select display_name as "displayName" from participants join people using (user_id)
    where conversation_id = ${conversationId} and user_id = ${userId}`;
  return row?.displayName ?? null;
}

/** Where somebody stands in a conversation. */
export interface SeenState {
  readSeq: number;
  unreadCount: number;
  isArchived: boolean;
  /** Whether the read marker moved. */
  hasMoved: boolean;
}

/**
 * Notes that somebody has seen the messages up to `seq`, at most to the last one: the read marker goes there unless it is further already,
 * and with `archives` the conversation is put away. Null when it is missing or of others. One prepared statement.
 *
 * The unread count loses what was read instead of being counted anew: what a writer adds while this waits for its lock is kept, and
 * everything up to `seq` is in the statement's snapshot, since messages are committed in the order of `seq`.
 */
export async function storeSeen(
  db: Sql,
  { conversationId, userId, seq, archives }: { conversationId: string; userId: string; seq: number; archives: boolean },
): Promise<SeenState | null> {
  const [row] = await db<SeenState[]>`
    with seen as materialized (
      select least(${seq}::bigint, coalesce(max(seq), 0))::integer as seq from messages
      where conversation_id = ${conversationId}
    ), moved as (
      update participants me set
        read_seq = greatest(me.read_seq, seen.seq),
        unread_count = me.unread_count - (
          select count(*) from messages m
          where m.conversation_id = me.conversation_id and m.seq > me.read_seq and m.seq <= seen.seq
            and m.sender_id <> me.user_id)
        ${archives ? db`, archived_seq = seen.seq` : db``}
      from seen
      where me.conversation_id = ${conversationId} and me.user_id = ${userId}
        ${archives ? db`` : db`and me.read_seq < seen.seq`}
      returning me.read_seq, me.unread_count, me.archived_seq
    )
    select coalesce(moved.read_seq, me.read_seq) as "readSeq",
      coalesce(moved.unread_count, me.unread_count) as "unreadCount",
      coalesce(moved.archived_seq >= c.last_seq, false) as "isArchived",
      coalesce(moved.read_seq > me.read_seq, false) as "hasMoved"
    from participants me join conversations c on c.id = me.conversation_id left join moved on true
    where me.conversation_id = ${conversationId} and me.user_id = ${userId}`;
  return row ?? null;
}

/** Brings a conversation back to the inbox of one person; false when it is missing or of others. Prepared. */
export async function clearArchived(db: Sql, conversationId: string, userId: string): Promise<boolean> {
  const rows = await db`
    update participants set archived_seq = null
    where conversation_id = ${conversationId} and user_id = ${userId} returning 1`;
  return rows.length > 0;
}

/** How many messages of others `userId` has not read, over all conversations. */
export async function countUnread(db: Sql, userId: string): Promise<number> {
  const [row] = await db<{ count: number }[]>`select ${sumUnread(db, userId)} as count`;
  return row?.count ?? 0;
}

/** The same as a part of a statement. */
export function sumUnread(db: Sql, userId: string) {
  return db`(select coalesce(sum(unread_count), 0)::int from participants where user_id = ${userId} and unread_count > 0)`;
}
