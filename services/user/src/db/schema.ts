import type { ProfileInput } from '@craftlane/contracts/values/people';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { JWK } from 'jose';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** People: credentials and profile. The handle and the e-mail are stored lower-cased, which makes them unique in any case. */
export const users = pgTable(
  'users',
  {
    id: uuid().primaryKey(),
    email: text().notNull(),
    passwordHash: text('password_hash').notNull(),
    isOperator: boolean('is_operator').notNull().default(false),
    version: integer().notNull().default(1),
    displayName: text('display_name').notNull(),
    handle: text(),
    headline: text().notNull().default(''),
    bio: text().notNull().default(''),
    skills: jsonb().$type<ProfileInput['skills']>().notNull().default([]),
    languages: jsonb().$type<ProfileInput['languages']>().notNull().default([]),
    country: text(),
    timeZone: text('time_zone'),
    portfolioLinks: jsonb('portfolio_links').$type<ProfileInput['portfolioLinks']>().notNull().default([]),
    /** A file of this service. */
    avatarId: uuid('avatar_id'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('users_email_key').on(table.email),
    uniqueIndex('users_handle_key').on(table.handle),
    check('users_email_lower', sql`${table.email} = lower(${table.email})`),
    check('users_handle_lower', sql`${table.handle} = lower(${table.handle})`),
  ],
);

/** Logins. One row is one family of refresh tokens; `generation` is that of its newest token. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    generation: integer().notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [index('sessions_user_id').on(table.userId), index('sessions_expires_at').on(table.expiresAt)],
);

/** Hashes of the newest token of each session and of those used a moment ago; what is missing here was used long ago. */
export const refreshTokens = pgTable(
  'refresh_tokens',
  {
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    generation: integer().notNull(),
    tokenHash: text('token_hash').notNull(),
    issuedAt: instant('issued_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.generation] })],
);

/** Keys that sign access tokens. The private half is AES-256-GCM under a key derived from TOKEN_SECRET: nonce, ciphertext, tag. */
export const signingKeys = pgTable('signing_keys', {
  kid: text().primaryKey(),
  publicJwk: jsonb('public_jwk').$type<JWK>().notNull(),
  sealedPrivateJwk: text('sealed_private_jwk').notNull(),
  createdAt: instant('created_at').notNull(),
  /** Published from `created_at`, signs from here: readers of the keys have seen it by then. */
  signsFrom: instant('signs_from').notNull(),
});

/** Counters of tries in fixed windows; `key` is a hash of what is counted, so that no address or e-mail stands here. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    key: text().primaryKey(),
    tries: integer().notNull(),
    windowEndsAt: instant('window_ends_at').notNull(),
  },
  (table) => [index('rate_limits_window_ends_at').on(table.windowEndsAt)],
);
