import type { Db, Tx } from '@craftlane/service-kit/db';
import { desc, inArray, sql } from 'drizzle-orm';
import type { JWK } from 'jose';
import { signingKeys } from './schema.ts';

/** A key pair as stored. */
export interface StoredKey {
  kid: string;
  publicJwk: JWK;
  sealedPrivateJwk: string;
  createdAt: Date;
  signsFrom: Date;
}

/** Every key, the last to sign first. */
export async function listSigningKeys(db: Db | Tx): Promise<StoredKey[]> {
  return db.select().from(signingKeys).orderBy(desc(signingKeys.signsFrom), desc(signingKeys.createdAt));
}

/** Makes this transaction the only one that adds or removes keys, until it ends. */
export async function lockSigningKeys(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('craftlane:signing-keys'))`);
}

/** Adds a key. */
export async function insertSigningKey(tx: Tx, key: StoredKey): Promise<void> {
  await tx.insert(signingKeys).values(key);
}

/** Removes keys; nothing happens for ids that are not there. */
export async function deleteSigningKeys(tx: Tx, kids: readonly string[]): Promise<void> {
  if (kids.length > 0) await tx.delete(signingKeys).where(inArray(signingKeys.kid, [...kids]));
}
