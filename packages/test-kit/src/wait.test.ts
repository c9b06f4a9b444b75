import { expect, test } from 'vitest';
import { testClock } from './clock.ts';
import { until } from './wait.ts';

test('waiting returns the first truthy answer, and errors only count as not yet', async () => {
  let asked = 0;
  const answer = await until(() => {
    asked += 1;
    if (asked === 1) throw new Error('not yet');
    return asked > 2 ? `asked ${asked} times` : null;
  });
  expect(answer).toBe('asked 3 times');
});

test('waiting in vain says what did not happen, and why', async () => {
  const work = until(
    () => {
      throw new Error('still dark');
    },
    { timeoutMs: 30, what: 'Dawn' },
  );
  await expect(work).rejects.toMatchObject({
    message: 'Dawn did not come true within 30 ms.',
    cause: { message: 'still dark' },
  });
});

test('a test clock stands still until it is moved', () => {
  const clock = testClock('2026-01-01T00:00:00Z');
  clock.advance(1000);
  expect(clock.now().toISOString()).toBe('2026-01-01T00:00:01.000Z');
  clock.set('2026-02-01T00:00:00Z');
  expect(clock.now().toISOString()).toBe('2026-02-01T00:00:00.000Z');
});
