import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { answers } from '@craftlane/local-stack/ready';
import { startNode } from '@craftlane/local-stack/supervisor/child-process';
import { until } from '@craftlane/test-kit/wait';
import { TEST_APP } from './chat.ts';

/** A real Soketi process. */
export interface TestSoketi {
  url: string;
  stop(): Promise<void>;
  /** Ends it with SIGKILL, in the middle of whatever it does. */
  kill(): Promise<void>;
}

/** Starts Soketi with the application of tests on `port`, a free one unless given; resolves when it is ready. */
export async function startSoketi(port?: number): Promise<TestSoketi> {
  const resolve = createRequire(import.meta.resolve('@craftlane/local-stack/ready')).resolve;
  const entry = join(dirname(resolve('@soketi/soketi/package.json')), 'bin/server.js');
  const listenPort = port ?? (await findFreePort());
  const env = {
    SOKETI_HOST: '127.0.0.1',
    SOKETI_PORT: String(listenPort),
    SOKETI_DEFAULT_APP_ID: TEST_APP.appId,
    SOKETI_DEFAULT_APP_KEY: TEST_APP.key,
    SOKETI_DEFAULT_APP_SECRET: TEST_APP.secret,
    SOKETI_SHUTDOWN_GRACE_PERIOD: '0',
  };
  const running = await startNode({ args: [entry, 'start'], cwd: tmpdir(), env }, () => undefined);
  const url = `http://127.0.0.1:${listenPort}`;
  await until(() => answers(`${url}/ready`), { timeoutMs: 30_000, what: 'The start of Soketi' });
  const kill = async () => {
    process.kill(-running.pid, 'SIGKILL');
    await running.stop();
  };
  return { url, stop: running.stop, kill };
}

/** A port that was free a moment ago. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
