import type { Message } from '@craftlane/contracts/chat';
import type { Sql } from '@craftlane/service-kit/db';
import type { Pair } from '../domain/pair.ts';
import { toIso } from './instant.ts';

/** A message before it has its place in the conversation. */
export interface NewMessage {
  id: string;
  conversationId: string;
  senderId: string;
  body: string;
  clientMessageId: string;
  createdAt: Date;
}

/** A {@link Message} as the database spells its instants. */
export type MessageRow = Message;

/**
 * Stores a message at the next `seq`, and with it the counts and the order of both inboxes; null when this sender's
 * `clientMessageId` is stored already (then nothing changes). One prepared statement, and so one transaction.
 *
 * The lock comes first: what a waiting statement then sees of the conversation's row is the newest version, so two
 * writers never take the same `seq`. A repetition is caught by the unique index, which also sees rows newer than the
 * statement's snapshot, and before anything is counted: no gap.
 */
export async function appendMessage(db: Sql, message: NewMessage): Promise<Message | null> {
  const { id, conversationId, senderId, body, clientMessageId } = message;
  const [row] = await db<MessageRow[]>`
    with conversation as (
      select id, last_seq from conversations where id = ${conversationId} for no key update
    ), stored as (
      insert into messages (conversation_id, seq, id, sender_id, body, client_message_id, created_at)
      select id, last_seq + 1, ${id}::uuid, ${senderId}::uuid, ${body}::text, ${clientMessageId}::uuid,
        ${message.createdAt.toISOString()}::timestamptz
      from conversation
      on conflict (conversation_id, sender_id, client_message_id) do nothing
      returning *
    ), counted as (
      update conversations set last_seq = stored.seq from stored where conversations.id = stored.conversation_id
    ), noted as (
      update participants set
        updated_at = greatest(participants.updated_at, stored.created_at),
        unread_count = unread_count + (participants.user_id <> stored.sender_id)::int
      from stored where participants.conversation_id = stored.conversation_id
    )
    select ${columns(db)} from stored`;
  return row ? toMessage(row) : null;
}

/** The message that this sender stored under `clientMessageId`, or null. Prepared. */
export async function findByClientMessageId(
  db: Sql,
  key: Pick<NewMessage, 'conversationId' | 'senderId' | 'clientMessageId'>,
): Promise<Message | null> {
  const [row] = await db<MessageRow[]>`
    select ${columns(db)} from messages
    where conversation_id = ${key.conversationId} and sender_id = ${key.senderId}
      and client_message_id = ${key.clientMessageId}`;
  return row ? toMessage(row) : null;
}

/** Which messages of a conversation to read, as one of its two people: those after or before a `seq`, or the newest. */
export interface MessageRange {
  conversationId: string;
  userId: string;
  afterSeq: number | null;
  beforeSeq: number | null;
  limit: number;
}

/**
 * At most `limit` messages, the nearest to the border first; null when the conversation is missing or of others. One prepared
 * statement.
 */
export async function listMessages(db: Sql, range: MessageRange): Promise<Message[] | null> {
  const { conversationId, userId, afterSeq, beforeSeq, limit } = range;
  const border = afterSeq !== null ? db`and seq > ${afterSeq}` : beforeSeq !== null ? db`and seq < ${beforeSeq}` : db``;
  const order = afterSeq !== null ? db`order by seq` : db`order by seq desc`;
  const rows = await db<(MessageRow | { id: null })[]>`
    select m.* from participants me
    left join lateral (
      select ${columns(db)} from messages
      where messages.conversation_id = me.conversation_id ${border} ${order} limit ${limit}) m on true
    where me.conversation_id = ${conversationId} and me.user_id = ${userId} ${order}`;
  if (rows.length === 0) return null;
  return rows.flatMap((row) => (row.id === null ? [] : [toMessage(row)]));
}

/** The message with its instants in ISO 8601. */
export function toMessage(row: MessageRow): Message {
  return { ...row, createdAt: toIso(row.createdAt) };
}

function columns(db: Sql) {
  return db`id, conversation_id as "conversationId", seq, sender_id as "senderId", body,
    client_message_id as "clientMessageId", created_at as "createdAt"`;
}

/** What a pair wrote to each other in a stretch of time, oldest first; null when they have no conversation. */
export async function listTranscript(
  db: Sql,
  { lowUserId, highUserId }: Pair,
  { from, to, limit }: { from: string; to: string; limit: number },
): Promise<Message[] | null> {
  const [conversation] = await db<{ id: string }[]>`
    select id from conversations where low_user_id = ${lowUserId} and high_user_id = ${highUserId}`;
  if (!conversation) return null;
  const rows = await db<MessageRow[]>`
    select ${columns(db)} from messages
    where conversation_id = ${conversation.id} and created_at >= ${from}::timestamptz and created_at < ${to}::timestamptz
    order by seq limit ${limit}`;
  return rows.map(toMessage);
}
