import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { findProcess } from '../process-identity.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { MARKER_NAME, openRunRecord } from './run-record.ts';

const started: number[] = [];

afterEach(() => {
  for (const pid of started.splice(0)) if (findProcess(pid)) process.kill(pid, 'SIGKILL');
});

function newFolder(): string {
  return temporaryFolder();
}

async function startSleeper(env: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, ['-e', `console.log('up'); setInterval(() => {}, 1000)`], {
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  started.push(child.pid ?? 0);
  return child.pid ?? 0;
}

/** As a supervisor leaves it that was killed with -9. */
function writeRecord(folder: string, children: unknown[]): void {
  const supervisor = { pid: 1, startedAt: 'long ago' };
  writeFileSync(join(folder, 'run.json'), JSON.stringify({ supervisor, children, env: {} }));
}

test('what a killed supervisor left running is ended at the next start', async () => {
  const folder = newFolder();
  const pid = await startSleeper();
  writeRecord(folder, [{ ...findProcess(pid), part: 'gig' }]);
  await openRunRecord(folder);
  expect(findProcess(pid)).toBeNull();
});

test.runIf(process.platform === 'linux')('a child that was never noted is found by its marker', async () => {
  const folder = newFolder();
  const pid = await startSleeper({ [MARKER_NAME]: folder });
  writeRecord(folder, []);
  await openRunRecord(folder);
  expect(findProcess(pid)).toBeNull();
});

test('a stranger that got the pid of a former child is left alone', async () => {
  const folder = newFolder();
  const pid = await startSleeper();
  writeRecord(folder, [{ pid, startedAt: 'another time', part: 'gig' }]);
  await openRunRecord(folder);
  expect(findProcess(pid)).not.toBeNull();
});

test('a folder in use is refused, and free again after closing', async () => {
  const folder = newFolder();
  const record = await openRunRecord(folder);
  await expect(openRunRecord(folder)).rejects.toThrow(`already runs on ${folder}`);
  record.close();
  (await openRunRecord(folder)).close();
});

test('the record is readable by this user alone: it may hold keys', async () => {
  const folder = newFolder();
  const record = await openRunRecord(folder);
  record.publish({ INTERNAL_SECRET: 'x' });
  expect(readFileSync(join(folder, 'run.json'), 'utf8')).toContain('INTERNAL_SECRET');
  expect(statSync(join(folder, 'run.json')).mode & 0o077).toBe(0);
  record.close();
});
