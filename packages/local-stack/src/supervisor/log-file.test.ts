import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openLogFile } from './log-file.ts';

test('a log that a crashing part fills up stays within two files of 5 MB', () => {
  const path = join(temporaryFolder(), 'part.log');
  const log = openLogFile(path);
  for (let piece = 0; piece < 16; piece++) log.write('x'.repeat(1_000_000));
  log.write('\nlast words\n');
  expect(log.tail(1)).toBe('last words');
  expect(statSync(path).size + statSync(`${path}.1`).size).toBeLessThan(12_100_000);
});
