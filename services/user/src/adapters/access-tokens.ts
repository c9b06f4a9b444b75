import { TOKEN_AUDIENCE, TOKEN_ISSUER, type TokenVerifier } from '@craftlane/service-kit/auth';
import type { Clock } from '@craftlane/service-kit/clock';
import { unauthenticated } from '@craftlane/service-kit/errors';
import type { NewId } from '@craftlane/service-kit/ids';
import { createLocalJWKSet, errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Role } from '../domain/user.ts';
import type { SigningKeyRing } from './signing-key-ring.ts';

/** Makes access tokens: EdDSA JWTs that are proved by the published keys. */
export interface AccessTokens {
  /** Seconds that a token lives. */
  lifetimeS: number;
  issue(userId: string, roles: readonly Role[]): Promise<string>;
  /** Reads a token made here, without a call to this service's own address. */
  verify: TokenVerifier;
}

const claims = z.object({ sub: z.uuid(), roles: z.array(z.string()) });

/** Access tokens signed by the ring's keys, dated by the clock; whole seconds of `lifetimeMs` count. */
export function createAccessTokens(
  ring: SigningKeyRing,
  { clock, newId, lifetimeMs }: { clock: Clock; newId: NewId; lifetimeMs: number },
): AccessTokens {
  const lifetimeS = Math.floor(lifetimeMs / 1000);
  return {
    lifetimeS,
    issue: async (userId, roles) => {
      const { kid, key } = await ring.getSigningKey();
      const issuedAtS = Math.floor(clock.now().getTime() / 1000);
      return new SignJWT({ roles })
        .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'JWT' })
        .setIssuer(TOKEN_ISSUER)
        .setAudience(TOKEN_AUDIENCE)
        .setSubject(userId)
        .setJti(newId())
        .setIssuedAt(issuedAtS)
        .setExpirationTime(issuedAtS + lifetimeS)
        .sign(key);
    },
    verify: async (token) => {
      const keys = createLocalJWKSet({ keys: await ring.listPublicKeys() });
      const expected = {
        issuer: TOKEN_ISSUER,
        audience: TOKEN_AUDIENCE,
        algorithms: ['EdDSA'],
        currentDate: clock.now(),
        clockTolerance: 5,
      };
      try {
        const { payload } = await jwtVerify(token, keys, expected);
        const { sub, roles } = claims.parse(payload);
        return { userId: sub, roles };
      } catch (error) {
        throw error instanceof errors.JOSEError || error instanceof z.ZodError
          ? unauthenticated('access token refused', error)
          : error;
      }
    },
  };
}
