import type { GigImage, GigStatus } from '@craftlane/contracts/gig';
import type { GigContent } from '@craftlane/contracts/values/gigs';
import type { PersonCard } from '@craftlane/contracts/values/people';
import { sql } from 'drizzle-orm';
import {
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Column of lexemes with positions and weights. */
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** Number of a transaction, never used again. */
const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' });

/** Text compared byte by byte, so that a range of it is all words with one beginning. */
const plainText = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

/**
 * Gigs of every status, with their content. `version` rises with each change and is the `aggregateVersion` of the gig's
 * events; `slug` and `published_at` are set at the first publication and stay. `gallery` repeats the pictures' sizes, which
 * never change, so that a gig is read by one row. A deleted gig keeps its row and is shown to nobody.
 */
export const gigs = pgTable(
  'gigs',
  {
    id: uuid('id').primaryKey(),
    freelancerId: uuid('freelancer_id').notNull(),
    status: text('status').$type<GigStatus>().notNull(),
    version: integer('version').notNull(),
    slug: text('slug'),
    title: text('title').notNull(),
    category: text('category'),
    subcategory: text('subcategory'),
    tags: text('tags').array().notNull(),
    description: text('description').notNull(),
    packages: jsonb('packages').$type<GigContent['packages']>().notNull(),
    extras: jsonb('extras').$type<GigContent['extras']>().notNull(),
    gallery: jsonb('gallery').$type<GigImage[]>().notNull(),
    /** Covers that the gig was public with and has no more: orders go on showing them. */
    pastCoverIds: text('past_cover_ids').array().notNull().default([]),
    faq: jsonb('faq').$type<GigContent['faq']>().notNull(),
    requirements: jsonb('requirements').$type<GigContent['requirements']>().notNull(),
    currency: text('currency').notNull(),
    fromPriceMinor: integer('from_price_minor'),
    minDeliveryDays: smallint('min_delivery_days'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    publishedAt: instant('published_at'),
  },
  (gig) => [
    unique('gigs_slug_unique').on(gig.slug),
    index('gigs_of_freelancer').on(gig.freelancerId, gig.updatedAt, gig.id),
  ],
);

/** Pictures of the time before `kit.files`, which has them all; only the version before that reads this. */
export const gigImages = pgTable(
  'gig_images',
  {
    id: uuid('id').primaryKey(),
    ownerId: uuid('owner_id').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (image) => [index('gig_images_of_owner').on(image.ownerId)],
);

/**
 * Copies of people's public cards, kept by user events. `version` is the `aggregateVersion` last applied; 0 for a card that
 * was asked for before any event came.
 */
export const freelancers = pgTable('freelancers', {
  userId: uuid('user_id').primaryKey(),
  version: integer('version').notNull(),
  displayName: text('display_name').notNull(),
  handle: text('handle'),
  headline: text('headline').notNull(),
  country: text('country'),
  languages: jsonb('languages').$type<PersonCard['languages']>().notNull(),
  isFreelancer: boolean('is_freelancer').notNull(),
  /** Their picture at the user service. */
  avatarId: uuid('avatar_id'),
});

/** Paid orders, one row each, to count how popular a gig is. */
export const gigOrders = pgTable(
  'gig_orders',
  {
    orderId: uuid('order_id').primaryKey(),
    gigId: uuid('gig_id').notNull(),
    isCompleted: boolean('is_completed').notNull(),
  },
  (order) => [index('gig_orders_of_gig').on(order.gigId)],
);

/**
 * What PostgreSQL searches: published gigs and nothing else, written in the transaction that changes the gig.
 * `heading` holds the words of title (A), tags (B) and categories (C) and ranks; `document` holds those, the description (D)
 * and the labels of `search-labels.ts`, and matches. `popularity` is the number of paid orders.
 */
export const searchDocuments = pgTable(
  'search_documents',
  {
    gigId: uuid('gig_id')
      .primaryKey()
      .references(() => gigs.id),
    freelancerId: uuid('freelancer_id').notNull(),
    title: text('title').notNull(),
    category: text('category').notNull(),
    subcategory: text('subcategory').notNull(),
    tags: text('tags').array().notNull(),
    languages: text('languages').array().notNull(),
    fromPriceMinor: integer('from_price_minor').notNull(),
    priceBucket: text('price_bucket').notNull(),
    minDeliveryDays: smallint('min_delivery_days').notNull(),
    popularity: integer('popularity').notNull(),
    publishedAt: instant('published_at').notNull(),
    heading: tsvector('heading').notNull(),
    document: tsvector('document').notNull(),
  },
  (row) => [
    index('search_documents_document').using('gin', row.document).with({ fastupdate: false }),
    index('search_documents_freelancer').on(row.freelancerId),
    index('search_documents_newest').on(row.publishedAt, row.gigId),
    index('search_documents_price').on(row.fromPriceMinor, row.gigId),
    index('search_documents_popular').on(row.popularity, row.publishedAt, row.gigId),
  ],
);

/**
 * Which documents changed, by which transaction, so that a copy in memory is brought up to date by few rows; a trigger on
 * `search_documents` writes it. `change` rises with every change of that document. The row of a removed document stays.
 */
export const searchChanges = pgTable(
  'search_changes',
  {
    gigId: uuid('gig_id').primaryKey(),
    change: integer('change').notNull(),
    changedBy: transactionId('changed_by').notNull(),
  },
  (row) => [index('search_changes_changed_by').on(row.changedBy)],
);

/**
 * The rebuild of search, one row named `search`: who is at it and until when, and the version of the settings with which the
 * second engine was filled last, null before.
 */
export const searchRebuilds = pgTable('search_rebuilds', {
  name: text('name').primaryKey(),
  leasedBy: uuid('leased_by').notNull(),
  leasedUntil: instant('leased_until').notNull(),
  mirrorVersion: text('mirror_version'),
});

/**
 * Every word gigs are made of, folded, to find what a misspelt or half-typed one stands for. `lexeme` is its stem,
 * `deletions` the word and the word without each one of its letters. Words that no gig has any more are dropped by a job.
 */
export const searchWords = pgTable(
  'search_words',
  {
    word: plainText('word').primaryKey(),
    lexeme: text('lexeme').notNull(),
    deletions: text('deletions').array().notNull(),
  },
  (row) => [
    index('search_words_lexeme').on(row.lexeme),
    index('search_words_deletions').using('gin', row.deletions).with({ fastupdate: false }),
    index('search_words_trigrams').using('gin', sql`${row.word} gin_trgm_ops`).with({ fastupdate: false }),
  ],
);
