import { expect, test } from 'vitest';
import { sharedWhileRunning } from './shared-while-running.ts';

test('who asks with a key that is being answered shares the answer; later ones ask anew', async () => {
  const asked: string[] = [];
  const ask = sharedWhileRunning(
    (key: string) => key,
    async (key) => `${key}${asked.push(key)}`,
  );
  expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual(['a1', 'a1', 'b2']);
  expect(await ask('a')).toBe('a3');
});

test('a failure is shared too, and forgotten', async () => {
  let answers = 0;
  const ask = sharedWhileRunning(
    (key: string) => key,
    async () => {
      answers += 1;
      if (answers === 1) throw new Error('Stripe is away.');
      return answers;
    },
  );
  const first = await Promise.allSettled([ask('a'), ask('a')]);
  expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await ask('a')).toBe(2);
});
