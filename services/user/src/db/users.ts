import type { ProfileInput } from '@craftlane/contracts/values/people';
import { type Db, isUniqueViolation, type Tx } from '@craftlane/service-kit/db';
import { eq, sql } from 'drizzle-orm';
import { emailTaken, handleTaken } from '../domain/errors.ts';
import type { User } from '../domain/user.ts';
import { users } from './schema.ts';

/** Every column but the password hash, which leaves the table only through {@link UserReads.findCredentials}. */
const columns = {
  id: users.id,
  email: users.email,
  isOperator: users.isOperator,
  version: users.version,
  avatarId: users.avatarId,
  createdAt: users.createdAt,
  profile: {
    displayName: users.displayName,
    handle: users.handle,
    headline: users.headline,
    bio: users.bio,
    skills: users.skills,
    languages: users.languages,
    country: users.country,
    timeZone: users.timeZone,
    portfolioLinks: users.portfolioLinks,
  },
};

/** Reads outside of transactions, as prepared statements. Each answers null when nobody matches. */
export interface UserReads {
  findById(id: string): Promise<User | null>;
  findByHandle(handle: string): Promise<User | null>;
  /** `email` lower-cased. */
  findCredentials(email: string): Promise<{ user: User; passwordHash: string } | null>;
}

/** Prepares the reads; once per pool. */
export function prepareUserReads(db: Db): UserReads {
  const person = () => db.select(columns).from(users);
  const byId = person()
    .where(eq(users.id, sql.placeholder('id')))
    .prepare('user_by_id');
  const byHandle = person()
    .where(eq(users.handle, sql.placeholder('handle')))
    .prepare('user_by_handle');
  const credentials = db
    .select({ ...columns, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.email, sql.placeholder('email')))
    .prepare('user_credentials');
  return {
    findById: async (id) => (await byId.execute({ id }))[0] ?? null,
    findByHandle: async (handle) => (await byHandle.execute({ handle }))[0] ?? null,
    findCredentials: async (email) => {
      const [row] = await credentials.execute({ email });
      if (!row) return null;
      const { passwordHash, ...user } = row;
      return { user, passwordHash };
    },
  };
}

/** Stores a new user. Throws EMAIL_TAKEN when somebody was faster. */
export async function insertUser(tx: Tx, user: User, passwordHash: string): Promise<void> {
  const { profile, ...rest } = user;
  try {
    await tx.insert(users).values({ ...rest, ...profile, passwordHash, updatedAt: user.createdAt });
  } catch (error) {
    throw isUniqueViolation(error, 'users_email_key') ? emailTaken() : error;
  }
}

/** The user, locked until the transaction ends; null when there is none. */
export async function lockUser(tx: Tx, id: string): Promise<User | null> {
  const [user] = await tx.select(columns).from(users).where(eq(users.id, id)).for('update');
  return user ?? null;
}

/** Writes profile and version of a locked user. Throws HANDLE_TAKEN when somebody else has the handle. */
export async function storeProfile(tx: Tx, user: User, updatedAt: Date): Promise<void> {
  const changes: ProfileInput & { version: number; updatedAt: Date } = {
    ...user.profile,
    version: user.version,
    updatedAt,
  };
  try {
    await tx.update(users).set(changes).where(eq(users.id, user.id));
  } catch (error) {
    throw isUniqueViolation(error, 'users_handle_key') ? handleTaken() : error;
  }
}

/** Writes picture and version of a locked user. */
export async function storeAvatar(tx: Tx, user: User, updatedAt: Date): Promise<void> {
  const { avatarId, version } = user;
  await tx.update(users).set({ avatarId, version, updatedAt }).where(eq(users.id, user.id));
}

/** Makes the account with this e-mail (lower-cased) an operator; false when there is none. Safe to repeat. */
export async function markOperator(db: Db, email: string): Promise<boolean> {
  const marked = await db
    .update(users)
    .set({ isOperator: true })
    .where(eq(users.email, email))
    .returning({ id: users.id });
  return marked.length > 0;
}
