import { createTestDatabase } from '@craftlane/test-kit/database';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from './db.ts';
import { hashInput, withIdempotency } from './idempotency.ts';
import { newId } from './ids.ts';

const database = await createTestDatabase({ service: 'note', migrationsFolder: null });
const { db, close } = openDatabase({ url: database.appUrl });
afterAll(async () => {
  await close();
  await database.drop();
});

const claimOf = (input: unknown, changes: { key?: string | null; actorId?: string; scope?: string } = {}) => ({
  key: 'key-00000001',
  actorId: 'ada',
  scope: 'checkout',
  inputHash: hashInput(input),
  ...changes,
});
const answer = async () => ({ orderId: newId() });

test('the same key and input get the same answer, in whatever order its fields are', async () => {
  const first = await withIdempotency(db, claimOf({ a: 1, b: [{ c: 2, d: 3 }] }), answer);
  const again = await withIdempotency(db, claimOf({ b: [{ d: 3, c: 2 }], a: 1 }), answer);
  expect(again).toEqual(first);
});

test('the same key with another input is a conflict', async () => {
  await expect(withIdempotency(db, claimOf({ a: 2 }), answer)).rejects.toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
});

test('another actor and another operation do not meet this key', async () => {
  const mine = await withIdempotency(db, claimOf({ a: 1, b: [{ c: 2, d: 3 }] }), answer);
  expect(await withIdempotency(db, claimOf({ a: 9 }, { actorId: 'bob' }), answer)).not.toEqual(mine);
  expect(await withIdempotency(db, claimOf({ a: 9 }, { scope: 'refund' }), answer)).not.toEqual(mine);
});

test('ten at once run once', async () => {
  let runs = 0;
  const claim = claimOf({}, { key: 'key-parallel' });
  const run = async () => {
    runs += 1;
    return answer();
  };
  const answers = await Promise.all(Array.from({ length: 10 }, () => withIdempotency(db, claim, run)));
  expect(runs).toBe(1);
  expect(new Set(answers.map((one) => one.orderId)).size).toBe(1);
});

test('a failure is not remembered', async () => {
  const claim = claimOf({}, { key: 'key-failing' });
  const fail = async () => {
    throw new Error('no');
  };
  await expect(withIdempotency(db, claim, fail)).rejects.toThrow('no');
  expect(await withIdempotency(db, claim, answer)).toMatchObject({ orderId: expect.any(String) });
});

test('without a key every call runs', async () => {
  const claim = claimOf({}, { key: null });
  expect(await withIdempotency(db, claim, answer)).not.toEqual(await withIdempotency(db, claim, answer));
});
