import { describe, expect, it } from 'vitest';
import { deriveRefreshToken, hashRefreshToken, readRefreshToken } from './refresh-token.ts';

const key = Buffer.alloc(32, 7);
const id = { familyId: '01890a5d-ac96-774b-bcce-b302099a8057', generation: 3 };

describe('refresh tokens', () => {
  it('are the same for the same family and generation, and differ otherwise', () => {
    expect(deriveRefreshToken(key, id)).toBe(deriveRefreshToken(key, id));
    expect(deriveRefreshToken(key, { ...id, generation: 4 })).not.toBe(deriveRefreshToken(key, id));
  });

  it('read back as what they were made from', () => {
    expect(readRefreshToken(key, deriveRefreshToken(key, id))).toEqual(id);
  });

  it.each([
    ['another key', deriveRefreshToken(Buffer.alloc(32, 8), id)],
    ['a changed generation', deriveRefreshToken(key, id).replace('.3.', '.4.')],
    ['a cut end', deriveRefreshToken(key, id).slice(0, -1)],
    ['nothing', ''],
    ['anything', 'not.a.token'],
  ])('made with %s are not read', (_what, token) => {
    expect(readRefreshToken(key, token)).toBeNull();
  });

  it('are stored as a hash that does not contain them', () => {
    const token = deriveRefreshToken(key, id);
    expect(hashRefreshToken(token)).toMatch(/^[0-9a-f]{64}$/);
    expect(token).not.toContain(hashRefreshToken(token));
  });
});
