import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { findProcess } from '../process-identity.ts';
import { answers } from '../ready.ts';
import { waitUntil } from '../wait-until.ts';
import { startNode } from './child-process.ts';
import { openLogFile } from './log-file.ts';
import type { Part, PartEvent } from './part.ts';
import { isGroupAlive } from './process-group.ts';
import { type Supervised, supervise } from './supervise.ts';

const folder = mkdtempSync(join(tmpdir(), 'supervise-'));
const web = (port: number, extra = '') =>
  `${extra};require('http').createServer((q,s)=>s.end('ok')).listen(${port},'127.0.0.1')`;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

let port = 0;
let events: PartEvent[] = [];
let pids: number[] = [];
let kept: Supervised[] = [];

beforeEach(async () => {
  port = await getPort({ host: '127.0.0.1' });
  events = [];
  pids = [];
});

afterEach(async () => {
  await Promise.all(kept.map((each) => each.stop()));
  kept = [];
});

function keep(code: string): Supervised {
  const part: Part = {
    name: 'part',
    after: [],
    url: '',
    launch: (log) => startNode({ args: ['-e', code], cwd: folder, env: { PATH: process.env.PATH ?? '' } }, log),
    isReady: () => answers(`http://127.0.0.1:${port}`),
  };
  const log = openLogFile(join(folder, `${port}.log`));
  const supervised = supervise(part, {
    log,
    tell: (event) => events.push(event),
    launched: (pid) => pids.push(pid),
    firstPauseMs: 10,
  });
  kept.push(supervised);
  return supervised;
}

test('a part is started when it answers, not before', async () => {
  const part = keep(`setTimeout(() => { ${web(port)} }, 200)`);
  await part.start();
  expect(await answers(`http://127.0.0.1:${port}`)).toBe(true);
  expect(events.map(({ kind }) => kind)).toEqual(['ready']);
});

test('a part killed with -9 is started again and becomes ready', async () => {
  const part = keep(web(port));
  await part.start();
  part.kill('SIGKILL');
  await part.ready();
  expect(pids).toHaveLength(2);
  expect(events.map(({ kind }) => kind)).toEqual(['ready', 'crashed', 'restarted']);
  expect(await answers(`http://127.0.0.1:${port}`)).toBe(true);
});

test('a part that ends three times before it was ready is given up with its last words', async () => {
  const part = keep(`console.error('DATABASE_URL: is missing'); process.exit(1)`);
  await expect(part.start()).rejects.toThrow(/part does not start: code 1[\s\S]*DATABASE_URL: is missing/);
  expect(pids).toHaveLength(3);
});

test('a stopped part stays down until it is started again', async () => {
  const part = keep(web(port));
  await part.start();
  await part.stop();
  expect(part.pid()).toBeNull();
  expect(await answers(`http://127.0.0.1:${port}`)).toBe(false);
  await part.start();
  expect(await answers(`http://127.0.0.1:${port}`)).toBe(true);
});

test('stopping during a start ends the process and turns the caller away', async () => {
  const part = keep('setInterval(() => {}, 1000)');
  const started = part.start();
  started.catch(() => undefined);
  await waitUntil('the launch', () => pids.length === 1);
  await part.stop();
  await expect(started).rejects.toThrow('part was stopped');
  expect(findProcess(pids[0] ?? 0)).toBeNull();
});

test('stop also ends the children of a part, even those that outlive a crash of their parent', async () => {
  const child = `require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' }).unref()`;
  const part = keep(web(port, child));
  await part.start();
  part.kill('SIGKILL');
  await part.ready();
  expect(isGroupAlive(pids[0] ?? 0)).toBe(false);
  await part.stop();
  expect(isGroupAlive(pids[1] ?? 0)).toBe(false);
});
