import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { endProcessGroup, isGroupAlive } from './process-group.ts';

test('a process that ignores SIGTERM is killed after the grace period', async () => {
  const code = `process.on('SIGTERM', () => {}); console.log('up'); setInterval(() => {}, 1000)`;
  const child = spawn(process.execPath, ['-e', code], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
  await once(child.stdout, 'data');
  const exited = once(child, 'exit');
  await endProcessGroup(child.pid ?? 0, 100);
  expect(await exited).toEqual([null, 'SIGKILL']);
  expect(isGroupAlive(child.pid ?? 0)).toBe(false);
});

test('a group that does not exist is ended already', async () => {
  await endProcessGroup(2 ** 22 - 7, 100);
});
