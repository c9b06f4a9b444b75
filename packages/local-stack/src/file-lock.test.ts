import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withFileLock } from '../bin/file-lock.mjs';
import { temporaryFolder } from './testing/temporary-folder.ts';

const newFile = () => join(temporaryFolder(), 'lock');

test('two who want the lock work one after the other', async () => {
  const file = newFile();
  const steps: string[] = [];
  const release = Promise.withResolvers<void>();
  const first = withFileLock(file, async () => {
    steps.push('first begins');
    await release.promise;
    steps.push('first ends');
  });
  const second = withFileLock(file, async () => void steps.push('second'));
  release.resolve();
  await Promise.all([first, second]);
  expect(steps).toEqual(['first begins', 'first ends', 'second']);
});

test('a lock whose holder is dead is taken over', async () => {
  const file = newFile();
  writeFileSync(file, String(2 ** 22 - 7));
  expect(await withFileLock(file, async () => 'done')).toBe('done');
});

test('an error of the work frees the lock', async () => {
  const file = newFile();
  await expect(withFileLock(file, () => Promise.reject(new Error('no network')))).rejects.toThrow('no network');
  expect(await withFileLock(file, async () => 'done')).toBe('done');
});
