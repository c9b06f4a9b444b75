import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Which token of which session: generation 1 is given at login, each use makes the next. */
export interface RefreshTokenId {
  familyId: string;
  generation: number;
}

/**
 * The refresh token `<family>.<generation>.<mac>`, the MAC being HMAC-SHA256 of the server's key over family and generation. The
 * same arguments always give the same token: that is how a repeated refresh gets the same successor without anybody storing it.
 */
export function deriveRefreshToken(key: Buffer, { familyId, generation }: RefreshTokenId): string {
  const name = `${familyId}.${generation}`;
  return `${name}.${macOf(key, name).toString('base64url')}`;
}

/** What a token says it is, or null when it was not made with this key. Says nothing about whether it is still good. */
export function readRefreshToken(key: Buffer, token: string): RefreshTokenId | null {
  const match = /^(([0-9a-f-]{36})\.([1-9]\d{0,8}))\.([\w-]{43})$/.exec(token);
  if (!match) return null;
  const [, name = '', familyId = '', generation = '', mac = ''] = match;
  const given = Buffer.from(mac, 'base64url');
  const expected = macOf(key, name);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return { familyId, generation: Number(generation) };
}

/** The only form of a refresh token that is stored: SHA-256, hexadecimal. */
export function hashRefreshToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function macOf(key: Buffer, name: string): Buffer {
  return createHmac('sha256', key).update(`refresh.${name}`).digest();
}
