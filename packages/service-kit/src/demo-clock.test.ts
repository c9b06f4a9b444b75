import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { systemClock } from './clock.ts';
import { clockOf, moveDemoClock } from './demo-clock.ts';

const folder = mkdtempSync(join(tmpdir(), 'clock-'));
const file = join(folder, 'clock');
const DAY_MS = 86_400_000;

afterAll(() => rmSync(folder, { recursive: true }));

test('a demo clock follows its file, and is the machine’s without it', async () => {
  const clock = clockOf({ clockFile: file });
  const aheadMs = async () => {
    await wait(10);
    return Math.round((clock.now().getTime() - Date.now()) / DAY_MS) * DAY_MS;
  };
  expect(await aheadMs()).toBe(0);
  writeFileSync(file, String(-40 * DAY_MS));
  expect(await aheadMs()).toBe(-40 * DAY_MS);
  writeFileSync(file, String(3 * DAY_MS));
  expect(await aheadMs()).toBe(3 * DAY_MS);
  moveDemoClock(file, 2 * DAY_MS);
  expect(await aheadMs()).toBe(5 * DAY_MS);
  writeFileSync(file, 'no number');
  expect(await aheadMs()).toBe(0);
});

test('an installation without such a file has the machine’s clock', () => {
  expect(clockOf({})).toBe(systemClock);
});
