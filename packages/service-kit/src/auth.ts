import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { unauthenticated, unavailable } from './errors.ts';

/** `iss` of every access token. */
export const TOKEN_ISSUER = 'craftlane-user';
/** `aud` of every access token. */
export const TOKEN_AUDIENCE = 'craftlane';

/** Who is calling, as the access token says. */
export interface Actor {
  userId: string;
  roles: readonly string[];
}

/**
 * Turns an access token into the actor. Throws UNAUTHENTICATED when the token is not valid now, UNAVAILABLE when the
 * public keys cannot be read.
 */
export type TokenVerifier = (token: string) => Promise<Actor>;

const claims = z.object({ sub: z.uuid(), roles: z.array(z.string()).default([]), exp: z.number() });

/**
 * A verifier against published keys (EdDSA only). Keys are cached; an unknown key id fetches them again, at most every
 * `cooldownMs` (default 10 s).
 */
export function createTokenVerifier(options: {
  jwksUrl: string;
  issuer?: string;
  audience?: string;
  cooldownMs?: number;
}): TokenVerifier {
  const keys = createRemoteJWKSet(new URL(options.jwksUrl), {
    cooldownDuration: options.cooldownMs ?? 10_000,
    cacheMaxAge: 600_000,
    timeoutDuration: 3000,
  });
  const expected = {
    issuer: options.issuer ?? TOKEN_ISSUER,
    audience: options.audience ?? TOKEN_AUDIENCE,
    algorithms: ['EdDSA', 'Ed25519'],
    clockTolerance: 5,
  };
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, expected);
      const { sub, roles } = claims.parse(payload);
      return { userId: sub, roles };
    } catch (error) {
      throw isTokenFault(error)
        ? unauthenticated('access token refused', error)
        : unavailable('Your sign-in cannot be checked right now. Try again.', error);
    }
  };
}

function isTokenFault(error: unknown): boolean {
  return (
    error instanceof z.ZodError ||
    error instanceof errors.JWTExpired ||
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JWTClaimValidationFailed ||
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JOSEAlgNotAllowed ||
    error instanceof errors.JOSENotSupported ||
    error instanceof errors.JWKSNoMatchingKey
  );
}
