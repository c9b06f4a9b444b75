import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import getPort from 'get-port';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepRuntime } from '../bin/keep-runtime.mjs';
import { npm } from '../bin/npm.mjs';
import { type Databases, provisionAll } from './parts/database.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './postgres.ts';
import { answers } from './ready.ts';
import { SERVICES, type ServiceName } from './stack/names.ts';
import { type NodeProgram, startNode } from './supervisor/child-process.ts';
import { dataFolder } from './testing/data-folder.ts';
import { runTool } from './verify/run-tool.ts';
import { waitUntil } from './wait-until.ts';

const isLong = process.env.LONG === '1';
const root = dataFolder('deploy-');
const key = 'k'.repeat(40);
const nowhere = 'http://127.0.0.1:9';

let server: EmbeddedPostgres | undefined;
let databases: Databases = new Map();

beforeAll(async () => {
  server = await startEmbeddedPostgres({ dataDir: join(root, 'postgres'), fsync: false });
  databases = await provisionAll(server.adminUrl, () => key);
});

afterAll(async () => {
  await server?.stop();
  rmSync(root, { recursive: true, force: true });
});

function environment(name: ServiceName, port: number): Record<string, string> {
  const { appUrl = '', ownerUrl = '' } = databases.get(name) ?? {};
  return {
    PATH: process.env.PATH ?? '',
    PORT: String(port),
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    INTERNAL_SECRET: key,
    TOKEN_SECRET: key,
    PUSHER_APP_ID: 'app',
    PUSHER_KEY: 'key',
    PUSHER_SECRET: 'secret',
    STRIPE_SECRET_KEY: 'sk_test_0123456789',
    STRIPE_WEBHOOK_SECRETS: 'whsec_0123456789',
    STRIPE_API_BASE: nowhere,
    FILES_DIR: join(root, 'files'),
    ...Object.fromEntries(
      ['USER_SERVICE', 'GIG_SERVICE', 'CHAT_SERVICE', 'PAYMENT_SERVICE', 'SOKETI', 'WEB', 'PUBLIC'].map((each) => [
        `${each}_URL`,
        nowhere,
      ]),
    ),
  };
}

/** What a deployment copies of the repository: a workspace and what it names. */
async function prune(packageName: string): Promise<string> {
  const folder = join(root, packageName);
  const pruned = await runTool('turbo', 'bin/turbo', ['prune', `@craftlane/${packageName}`, '--out-dir', folder]);
  expect(pruned).toMatchObject({ code: 0 });
  return folder;
}

const install = (folder: string, ...args: string[]) =>
  npm(process.execPath, [...args, '--prefer-offline'], folder, process.env);

/** Starts a program, waits for an address to answer, and stops it. */
async function expectAnswer(program: NodeProgram, url: string): Promise<void> {
  let output = '';
  const running = await startNode(program, (text) => {
    output += text;
  });
  try {
    await waitUntil(`An answer of ${url}`, () => answers(url)).catch((error) => {
      throw new Error(output, { cause: error });
    });
  } finally {
    await running.stop();
  }
}

/** One service shows that the way works; the long run takes all of them. */
const examined: readonly ServiceName[] = isLong ? SERVICES : ['gig'];

test.each(examined)(
  'the %s service runs from its own part of the repository, without development dependencies',
  { timeout: 600_000 },
  async (name) => {
    const folder = await prune(`${name}-service`);
    keepRuntime(folder, `services/${name}`);
    await install(folder, 'ci', '--omit=dev');
    const port = await getPort({ host: '127.0.0.1' });
    const program = { args: ['src/main.ts'], cwd: join(folder, 'services', name), env: environment(name, port) };
    await expectAnswer(program, `http://127.0.0.1:${port}/health/ready`);
  },
);

test.runIf(isLong)(
  'the web app is built in its own part of the repository, and serves a copy of its build without what building needed',
  { timeout: 900_000 },
  async () => {
    const folder = await prune('web');
    const web = join(folder, 'apps/web');
    await install(folder, 'ci');
    await install(folder, 'run', 'build', '--workspace', 'apps/web');
    await install(folder, 'prune', '--omit=dev');
    cpSync(join(web, '.next'), join(web, '.next-run'), { recursive: true });
    rmSync(join(web, '.next'), { recursive: true });
    const port = await getPort({ host: '127.0.0.1' });
    const env = { ...environment('user', port), SESSION_SECRET: key, SOKETI_PUBLIC_URL: nowhere };
    const args = [join(folder, 'node_modules/next/dist/bin/next'), 'start', '-H', '127.0.0.1'];
    const program = { args, cwd: web, env: { ...env, NODE_ENV: 'production', NEXT_DIST_DIR: '.next-run' } };
    await expectAnswer(program, `http://127.0.0.1:${port}/api/health/live`);
  },
);
