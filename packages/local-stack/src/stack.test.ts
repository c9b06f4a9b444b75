import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { answers } from './ready.ts';
import { MARKER_NAME } from './stack/run-record.ts';
import { startStack } from './stack.ts';
import type { PartEvent } from './supervisor/part.ts';
import { dataFolder } from './testing/data-folder.ts';

const dataDir = dataFolder('stack-');

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Command lines of living processes of the stack. */
function listProcesses(): string[] {
  if (!existsSync('/proc/self/environ')) return [];
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .filter(
      (pid) => read(pid, 'environ').includes(`${MARKER_NAME}=${dataDir}`) || read(pid, 'cmdline').includes(dataDir),
    )
    .map((pid) => read(pid, 'cmdline').replaceAll('\0', ' '));
}

function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

test('the real services start in order, come back after kill -9 of one and of the database, and leave no process', {
  timeout: 180_000,
}, async () => {
  const events: PartEvent[] = [];
  const stack = await startStack({ dataDir, ports: 'ephemeral', web: false, tell: (event) => events.push(event) });
  try {
    expect(events.map(({ part }) => part).sort()).toEqual([
      'chat',
      'gig',
      'mail',
      'payment',
      'postgres',
      'sandbox',
      'soketi',
      'user',
    ]);
    stack.kill('gig');
    await stack.ready('gig');
    expect(await answers(`${stack.urls.gig}/health/ready`)).toBe(true);

    stack.kill('postgres');
    await stack.ready('postgres');
    await stack.halt('user');
    expect(await answers(`${stack.urls.user}/health/live`)).toBe(false);
    await stack.resume('user');
    expect(await answers(`${stack.urls.user}/health/ready`)).toBe(true);
  } finally {
    await stack.stop();
  }
  expect(listProcesses()).toEqual([]);
});

test('a part with a URL of its own does not start', { timeout: 60_000 }, async () => {
  const parts: string[] = [];
  const elsewhere = 'http://127.0.0.1:9';
  const variables = {
    SOKETI_URL: elsewhere,
    SMTP_URL: 'smtp://127.0.0.1:9',
    USER_SERVICE_URL: elsewhere,
    GIG_SERVICE_URL: elsewhere,
    CHAT_SERVICE_URL: elsewhere,
    PAYMENT_SERVICE_URL: elsewhere,
  };
  const options = { dataDir, fresh: true, ports: 'ephemeral' as const, web: false, variables };
  const stack = await startStack({ ...options, tell: ({ part }) => parts.push(part) });
  await stack.stop();
  expect(parts.sort()).toEqual(['postgres', 'sandbox']);
  expect(stack.urls.gig).toBe(elsewhere);
  expect(stack.env.GIG_SERVICE_URL).toBe(elsewhere);
});
