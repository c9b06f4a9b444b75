import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const main = fileURLToPath(new URL('./testing/rejecting-main.ts', import.meta.url));
const run = (failure: string) => spawnSync(process.execPath, [main, failure], { encoding: 'utf8' });

test('a process outlives failures of lost connections that nobody heard', () => {
  const { status, stdout } = run('Connection terminated due to connection timeout');
  expect(stdout.match(/the end of a job was not stored/g)).toHaveLength(2);
  expect(status).toBe(0);
});

test('any other failure that nobody heard ends the process', () => {
  const { status, stderr } = run('a mistake');
  expect(status).not.toBe(0);
  expect(stderr).toContain('a mistake');
});
