import type { Conversation, InboxFilter } from '@craftlane/contracts/chat';
import type { Sql } from '@craftlane/service-kit/db';
import type { Pair } from '../domain/pair.ts';
import { toIso } from './instant.ts';
import { type MessageRow, toMessage } from './messages.ts';
import { sumUnread } from './participants.ts';

/** Which conversations to read: those of `userId` with activity strictly before `before`, newest first. */
export interface InboxQuery {
  userId: string;
  filter: InboxFilter;
  /** Part of the other's name or of a message; null for all. */
  q: string | null;
  before: string | null;
  limit: number;
}

/**
 * Stores the one conversation of a pair with both participants, or finds it; returns its id. Openings at the same moment
 * meet on the pair's unique constraint. A `gigId` becomes the context, null leaves it. `openedBy` is the one who asks, and no
 * longer has it archived.
 */
export async function upsertConversation(
  db: Sql,
  row: Pair & { id: string; openedBy: string; gigId: string | null; now: Date },
): Promise<string> {
  const { id, lowUserId, highUserId, openedBy, gigId } = row;
  const now = row.now.toISOString();
  const [opened] = await db<{ id: string }[]>`
    with opened as (
      insert into conversations (id, low_user_id, high_user_id, gig_id, created_at)
      values (${id}, ${lowUserId}, ${highUserId}, ${gigId}, ${now})
      on conflict (low_user_id, high_user_id)
        do update set gig_id = coalesce(excluded.gig_id, conversations.gig_id)
      returning id, low_user_id, high_user_id
    ), joined as (
      insert into participants (conversation_id, user_id, other_user_id, updated_at, has_opened)
      select id, low_user_id, high_user_id, ${now}::timestamptz, low_user_id = ${openedBy} from opened
      union all
      select id, high_user_id, low_user_id, ${now}::timestamptz, high_user_id = ${openedBy} from opened
      on conflict (conversation_id, user_id)
        do update set has_opened = participants.has_opened or excluded.has_opened,
          archived_seq = case when excluded.has_opened then null else participants.archived_seq end
    )
    select id from opened`;
  if (!opened) throw new Error('an upsert returned no row');
  return opened.id;
}

/** A conversation as `userId` sees it, or null when it is missing or of others. Prepared. */
export async function findConversation(db: Sql, conversationId: string, userId: string): Promise<Conversation | null> {
  const [row] = await db<ConversationRow[]>`
    ${selectConversations(db)}
    where me.conversation_id = ${conversationId} and me.user_id = ${userId}`;
  return row ? toConversation(row) : null;
}

/**
 * Rows of an inbox, without what the other opened and left empty: `limit` of them, and all others of the last one's instant. Beside them
 * how much is unread over all conversations. One prepared statement.
 */
export async function listConversations(
  db: Sql,
  { userId, filter, q, before, limit }: InboxQuery,
): Promise<{ rows: Conversation[]; unreadCount: number }> {
  const rows = await db<((ConversationRow | { id: null }) & { allUnread: number })[]>`
    select unread."allUnread", inbox.*
    from (select ${sumUnread(db, userId)} as "allUnread") unread left join (
    ${selectConversations(db)}
    where me.user_id = ${userId} and (c.last_seq > 0 or me.has_opened)
      and ${filter === 'archived' ? isArchived(db) : db`not ${isArchived(db)}`}
      ${filter === 'unread' ? db`and me.unread_count > 0` : db``}
      ${q === null ? db`` : db`and ${holds(db, q)}`}
      ${before === null ? db`` : db`and me.updated_at < to_timestamp(${Date.parse(before) / 1000})`}
    order by me.updated_at desc
    fetch first ${limit} rows with ties) inbox on true
    order by inbox."updatedAt" desc`;
  const found = rows.flatMap((row) => (row.id === null ? [] : [toConversation(row)]));
  return { rows: found, unreadCount: rows[0]?.allUnread ?? 0 };
}

/** A conversation stays archived until a message comes that is later than those that were there. */
function isArchived(db: Sql) {
  return db`coalesce(me.archived_seq >= c.last_seq, false)`;
}

/** Whether the other's name or one of the messages holds the text, in any case. */
function holds(db: Sql, q: string) {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return db`(person.display_name ilike ${pattern}
    or exists (select from messages said where said.conversation_id = c.id and said.body ilike ${pattern}))`;
}

interface ConversationRow {
  id: string;
  lastSeq: number;
  createdAt: string;
  updatedAt: string;
  unreadCount: number;
  readSeq: number;
  otherReadSeq: number;
  isArchived: boolean;
  otherUserId: string;
  otherDisplayName: string;
  otherHandle: string | null;
  otherAvatarId: string | null;
  gigId: string | null;
  gigSlug: string | null;
  gigTitle: string | null;
  lastMessage: MessageRow | null;
}

/** Everything a conversation shows, from the rows of one participant (`me`); a deleted gig is left out. */
function selectConversations(db: Sql) {
  return db`
    select c.id, c.last_seq as "lastSeq", c.created_at as "createdAt", me.updated_at as "updatedAt",
      me.unread_count as "unreadCount", me.read_seq as "readSeq", other.read_seq as "otherReadSeq",
      ${isArchived(db)} as "isArchived",
      person.user_id as "otherUserId", person.display_name as "otherDisplayName", person.handle as "otherHandle",
      person.avatar_id as "otherAvatarId",
      gig.gig_id as "gigId", gig.slug as "gigSlug", gig.title as "gigTitle",
      case when m.id is not null then json_build_object('id', m.id, 'conversationId', m.conversation_id, 'seq', m.seq,
        'senderId', m.sender_id, 'body', m.body, 'clientMessageId', m.client_message_id, 'createdAt', m.created_at)
      end as "lastMessage"
    from participants me
    join conversations c on c.id = me.conversation_id
    join participants other on other.conversation_id = me.conversation_id and other.user_id = me.other_user_id
    join people person on person.user_id = me.other_user_id
    left join gigs gig on gig.gig_id = c.gig_id and not gig.is_deleted
    left join messages m on m.conversation_id = c.id and m.seq = c.last_seq`;
}

function toConversation(row: ConversationRow): Conversation {
  const { gigId, gigSlug, gigTitle } = row;
  return {
    id: row.id,
    other: {
      userId: row.otherUserId,
      displayName: row.otherDisplayName,
      handle: row.otherHandle,
      avatarId: row.otherAvatarId,
    },
    context: gigId && gigSlug && gigTitle ? { gigId, slug: gigSlug, title: gigTitle } : null,
    lastMessage: row.lastMessage && toMessage(row.lastMessage),
    lastSeq: row.lastSeq,
    unreadCount: row.unreadCount,
    readSeq: row.readSeq,
    otherReadSeq: row.otherReadSeq,
    isArchived: row.isArchived,
    createdAt: toIso(row.createdAt),
    updatedAt: toIso(row.updatedAt),
  };
}
