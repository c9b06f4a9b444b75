import { type Tx, transact } from '@craftlane/service-kit/db';
import { deleteSigningKeys, insertSigningKey, listSigningKeys, lockSigningKeys } from '../db/signing-keys.ts';
import type { KeyDeps } from '../deps.ts';
import { findRetiredKeys, tokenLimits } from '../domain/signing-keys.ts';

/** Makes the very first signing key. Does nothing when there is one; processes that start together make one between them. */
export async function ensureSigningKey(deps: KeyDeps): Promise<void> {
  const now = deps.clock.now();
  await transact(deps.db, async (tx) => {
    await lockSigningKeys(tx);
    if ((await listSigningKeys(tx)).length === 0) await addKey(deps, tx, now, now);
  });
}

/**
 * Publishes a new key, which takes over signing after `tokenLimits.announcementMs`, and removes keys that no valid token needs.
 * Answers the new key's id and when it begins to sign. Tokens signed before stay valid.
 */
export async function rotateSigningKeys(deps: KeyDeps): Promise<{ kid: string; signsFrom: Date }> {
  const now = deps.clock.now();
  const signsFrom = new Date(now.getTime() + tokenLimits.announcementMs);
  return transact(deps.db, async (tx) => {
    await lockSigningKeys(tx);
    const retired = findRetiredKeys(await listSigningKeys(tx), now);
    await deleteSigningKeys(
      tx,
      retired.map((key) => key.kid),
    );
    return { kid: await addKey(deps, tx, now, signsFrom), signsFrom };
  });
}

async function addKey({ newKeyPair, sealer }: KeyDeps, tx: Tx, createdAt: Date, signsFrom: Date): Promise<string> {
  const { kid, publicJwk, privateJwk } = await newKeyPair();
  await insertSigningKey(tx, { kid, publicJwk, sealedPrivateJwk: sealer.seal(kid, privateJwk), createdAt, signsFrom });
  return kid;
}
