import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/**
 * Copy of the public facts about a person, kept from user events. `version` is the aggregate version of the last applied
 * one; 0 marks a copy that was fetched, which every event replaces.
 */
export const people = pgTable('people', {
  userId: uuid('user_id').primaryKey(),
  displayName: text('display_name').notNull(),
  handle: text('handle'),
  /** Their picture at the user service. */
  avatarId: uuid('avatar_id'),
  version: integer('version').notNull(),
});

/** Copy of what a conversation shows of a gig, kept from gig events; `version` as in {@link people}. A deleted gig is shown nowhere. */
export const gigs = pgTable('gigs', {
  gigId: uuid('gig_id').primaryKey(),
  slug: text('slug').notNull(),
  title: text('title').notNull(),
  freelancerId: uuid('freelancer_id').notNull(),
  isDeleted: boolean('is_deleted').notNull(),
  version: integer('version').notNull(),
});

/**
 * One row per unordered pair of people, the smaller id first. Its row lock orders everything that is written in the
 * conversation, so `last_seq` counts the messages without gaps.
 */
export const conversations = pgTable(
  'conversations',
  {
    id: uuid('id').primaryKey(),
    lowUserId: uuid('low_user_id')
      .notNull()
      .references(() => people.userId),
    highUserId: uuid('high_user_id')
      .notNull()
      .references(() => people.userId),
    /** The gig it was last opened from. */
    gigId: uuid('gig_id').references(() => gigs.gigId),
    lastSeq: integer('last_seq').notNull().default(0),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    unique('conversations_pair').on(table.lowUserId, table.highUserId),
    check('conversations_pair_order', sql`${table.lowUserId} < ${table.highUserId}`),
  ],
);

/**
 * What one of the two sees: how far they have read and how many messages of the other lie beyond. Its row lock orders
 * messages and read markers. `updated_at` (last message, or opening) is here so that an inbox is one index range.
 */
export const participants = pgTable(
  'participants',
  {
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id),
    userId: uuid('user_id')
      .notNull()
      .references(() => people.userId),
    otherUserId: uuid('other_user_id')
      .notNull()
      .references(() => people.userId),
    readSeq: integer('read_seq').notNull().default(0),
    unreadCount: integer('unread_count').notNull().default(0),
    updatedAt: instant('updated_at').notNull(),
    /** Whether this person opened it themselves; until there is a message, only they see it in their inbox. */
    hasOpened: boolean('has_opened').notNull().default(false),
    /** Up to which message this person put it away; a later one brings it back by itself. Null when they did not. */
    archivedSeq: integer('archived_seq'),
  },
  (table) => [
    primaryKey({ columns: [table.conversationId, table.userId] }),
    index('participants_inbox').on(table.userId, table.updatedAt),
    index('participants_unread').on(table.userId, table.updatedAt).where(sql`unread_count > 0`),
    check('participants_counts', sql`${table.readSeq} >= 0 and ${table.unreadCount} >= 0`),
  ],
);

/** Messages by conversation in the order they were stored; never changed. `client_message_id` makes sending repeatable. */
export const messages = pgTable(
  'messages',
  {
    conversationId: uuid('conversation_id').notNull(),
    seq: integer('seq').notNull(),
    id: uuid('id').notNull(),
    senderId: uuid('sender_id').notNull(),
    body: text('body').notNull(),
    clientMessageId: uuid('client_message_id').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.conversationId, table.seq] }),
    unique('messages_client_id').on(table.conversationId, table.senderId, table.clientMessageId),
    foreignKey({
      name: 'messages_sender_is_participant',
      columns: [table.conversationId, table.senderId],
      foreignColumns: [participants.conversationId, participants.userId],
    }),
    check('messages_seq', sql`${table.seq} >= 1`),
  ],
);
