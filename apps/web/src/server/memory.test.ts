import { expect, test } from 'vitest';
import { createMemory } from './memory';

test('a key is forgotten after its time', () => {
  const clock = { nowMs: 0 };
  const memory = createMemory({ keepMs: 100, maxEntries: 10, nowMs: () => clock.nowMs });
  memory.add('a');
  clock.nowMs = 99;
  expect(memory.has('a')).toBe(true);
  clock.nowMs = 100;
  expect(memory.has('a')).toBe(false);
});

test('the oldest key gives way when there are too many', () => {
  const memory = createMemory({ keepMs: 100, maxEntries: 2, nowMs: () => 0 });
  for (const key of ['a', 'b', 'a', 'c']) memory.add(key);
  expect(['a', 'b', 'c'].map(memory.has)).toEqual([true, false, true]);
});
