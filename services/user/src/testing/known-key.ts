import type { TestService } from '@craftlane/test-kit/service';
import type { JWK } from 'jose';
import type { userConfigSchema } from '../config.ts';
import { signingKeys } from '../db/schema.ts';

/**
 * Publishes the key of the test's issuer as one of the service's own that does not sign any more, so that tokens of the issuer
 * are good here as they are everywhere else.
 */
export async function publishIssuerKey({ db, peer, clock }: TestService<typeof userConfigSchema>): Promise<void> {
  const [key] = (peer.jwks as { keys: (JWK & { kid: string })[] }).keys;
  if (!key) throw new Error('The issuer has no key.');
  const longAgo = new Date(clock.now().getTime() - 86_400_000);
  await db
    .insert(signingKeys)
    .values({ kid: key.kid, publicJwk: key, sealedPrivateJwk: 'unused', createdAt: longAgo, signsFrom: longAgo });
  // Keys that were read before this one are forgotten by then.
  clock.advance(31_000);
}
