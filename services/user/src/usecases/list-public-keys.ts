import type { JWK } from 'jose';
import type { UserDeps } from '../deps.ts';

/** The JSON Web Key Set that proves access tokens: the key that signs now, those before and those to come. */
export async function listPublicKeys({ keyRing }: UserDeps): Promise<{ keys: Record<string, unknown>[] }> {
  const keys: JWK[] = await keyRing.listPublicKeys();
  return { keys: keys.map((key) => ({ ...key })) };
}
