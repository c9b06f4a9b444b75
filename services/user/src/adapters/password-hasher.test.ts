import { describe, expect, it } from 'vitest';
import { createPasswordHasher, type HashEngine } from './password-hasher.ts';

/** An engine whose checks end when told to. */
function heldEngine() {
  const held: ((matches: boolean) => void)[] = [];
  const engine: HashEngine = {
    hash: async (password) => `hash of ${password}`,
    verify: () => new Promise((resolve) => held.push(resolve)),
  };
  return { engine, held };
}

describe('password hasher', () => {
  it('knows its own hashes, salts each and refuses another password', async () => {
    const hasher = await createPasswordHasher(2);
    const [one, two] = [await hasher.hash('correct horse'), await hasher.hash('correct horse')];
    expect(one).not.toBe(two);
    expect(await hasher.verify(one, 'correct horse')).toBe(true);
    expect(await hasher.verify(one, 'Correct horse')).toBe(false);
  });

  it('checks a stand-in when there is no account, and says no even if that matches', async () => {
    const checked: string[] = [];
    const engine: HashEngine = { hash: async () => 'stand-in', verify: async (stored) => checked.push(stored) > 0 };
    const hasher = await createPasswordHasher(1, engine);
    expect(await hasher.verify(null, 'anything')).toBe(false);
    expect(checked).toEqual(['stand-in']);
  });

  it('works on so many at a time and goes on with the next in line', async () => {
    const { engine, held } = heldEngine();
    const hasher = await createPasswordHasher(2, engine);
    const answers = ['a', 'b', 'c'].map((password) => hasher.verify('hash', password));
    expect(held).toHaveLength(2);
    held[0]?.(true);
    await answers[0];
    await expect.poll(() => held.length).toBe(3);
    held[1]?.(false);
    held[2]?.(true);
    expect(await Promise.all(answers)).toEqual([true, false, true]);
  });

  it('refuses at once when the line is too long', async () => {
    const { engine, held } = heldEngine();
    const hasher = await createPasswordHasher(1, engine);
    const waiting = Array.from({ length: 201 }, () => hasher.verify('hash', 'x'));
    await expect(hasher.verify('hash', 'x')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    held[0]?.(true);
    expect(await waiting[0]).toBe(true);
  });

  it('frees the place of work that failed', async () => {
    const engine: HashEngine = { hash: async () => 'stand-in', verify: () => Promise.reject(new Error('broken')) };
    const hasher = await createPasswordHasher(1, engine);
    await expect(hasher.verify('hash', 'x')).rejects.toThrow('broken');
    await expect(hasher.verify('hash', 'x')).rejects.toThrow('broken');
  });
});
