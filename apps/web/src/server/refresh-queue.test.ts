import { expect, test } from 'vitest';
import { createRefreshQueue } from './refresh-queue';

/** A queue whose turns end when the test says so; `started` lists the turns in order. */
function queueByHand(atOnce: number) {
  const started: string[] = [];
  const ends: ((isRefreshed: boolean) => void)[] = [];
  const queue = createRefreshQueue((path) => {
    started.push(path);
    return new Promise((resolve) => ends.push(resolve));
  }, atOnce);
  return { queue, started, endFirst: (isRefreshed = true) => ends.shift()?.(isRefreshed) };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test('a page that many ask for while it waits is refreshed once, for all of them', async () => {
  const { queue, started, endFirst } = queueByHand(1);
  const other = queue('/other');
  const asked = Array.from({ length: 50 }, () => queue('/'));
  await settle();
  endFirst();
  await other;
  await settle();
  expect(started).toEqual(['/other', '/']);
  endFirst();
  expect(await Promise.all(asked)).toEqual(asked.map(() => true));
});

test('a page asked for while it is being refreshed gets one more turn, after the first', async () => {
  const { queue, started, endFirst } = queueByHand(2);
  const first = queue('/');
  await settle();
  const again = [queue('/'), queue('/')];
  await settle();
  expect(started).toEqual(['/']);
  endFirst();
  await first;
  await settle();
  expect(started).toEqual(['/', '/']);
  endFirst(false);
  expect(await Promise.all(again)).toEqual([false, false]);
});

test('no more pages than allowed are refreshed at a time, and a failure does not stop the rest', async () => {
  let running = 0;
  let most = 0;
  const queue = createRefreshQueue(async (path) => {
    running += 1;
    most = Math.max(most, running);
    await settle();
    running -= 1;
    if (path === '/2') throw new Error('down');
    return true;
  }, 3);
  const results = await Promise.allSettled(Array.from({ length: 12 }, (_, index) => queue(`/${index}`)));
  expect(most).toBe(3);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(11);
});

test('urgent pages come first, also one that waits already', async () => {
  const { queue, started, endFirst } = queueByHand(1);
  const turns = [queue('/a'), queue('/b'), queue('/c'), queue('/d', true), queue('/c', true)];
  for (const _ of turns) {
    await settle();
    endFirst();
  }
  await Promise.all(turns);
  expect(started).toEqual(['/a', '/c', '/d', '/b']);
});
