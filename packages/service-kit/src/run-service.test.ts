import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createTestDatabase } from '@craftlane/test-kit/database';
import { TEST_SECRET } from '@craftlane/test-kit/service';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, expect, test } from 'vitest';

const database = await createTestDatabase({ service: 'note', migrationsFolder: null });
afterAll(() => database.drop());
const main = fileURLToPath(new URL('./testing/note-main.ts', import.meta.url));
const nowhere = 'http://127.0.0.1:9';

/** The process with all it wrote, and its exit code once it has ended. */
function runMain(env: Record<string, string>) {
  const usual = {
    PORT: '0',
    DATABASE_URL: database.appUrl,
    INTERNAL_SECRET: TEST_SECRET,
    USER_SERVICE_URL: nowhere,
    GIG_SERVICE_URL: nowhere,
    CHAT_SERVICE_URL: nowhere,
    PAYMENT_SERVICE_URL: nowhere,
    WEB_URL: nowhere,
    PUBLIC_URL: nowhere,
  };
  const child: ChildProcess = spawn(process.execPath, [main], { env: { PATH: process.env.PATH, ...usual, ...env } });
  const process_ = { child, output: '', code: null as number | null };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      process_.output += text;
    });
  }
  child.once('exit', (code) => {
    process_.code = code;
  });
  return process_;
}

test('a service process stops cleanly on SIGTERM', async () => {
  const run = runMain({});
  await until(() => run.output.includes('"msg":"started"'));
  run.child.kill('SIGTERM');
  await until(() => run.code !== null);
  expect(run.code).toBe(0);
  expect(run.output).toContain('"msg":"stopped"');
});

test('a bad configuration ends the process with a list of the bad variables', async () => {
  const run = runMain({ PORT: 'x', INTERNAL_SECRET: 'short' });
  await until(() => run.code !== null);
  expect(run.code).toBe(1);
  expect(run.output).toMatch(/PORT: .*\n.*INTERNAL_SECRET: must have at least 32 characters/);
});

test('a start that fails says why and ends the process with a failure', async () => {
  const run = runMain({ DATABASE_URL: 'postgres://nobody:x@127.0.0.1:9/none' });
  await until(() => run.code !== null);
  expect(run.code).toBe(1);
  expect(run.output).toContain('note could not start: ');
});
