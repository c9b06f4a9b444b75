import { inRepository } from '../../paths.ts';
import { startNode } from '../../supervisor/child-process.ts';

/** A bare server on one database: `GET` reads the gig `rowId`, `POST` inserts the body into `bench_intake`. */
export async function startRawServer(databaseUrl: string, rowId = ''): Promise<{ url: string; stop(): Promise<void> }> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const program = {
    args: [
      '--disable-warning=ExperimentalWarning',
      inRepository('packages/local-stack/src/bench/yardsticks/raw-server.ts'),
    ],
    cwd: inRepository('packages/local-stack'),
    env: { PATH: process.env.PATH ?? '', DATABASE_URL: databaseUrl, ROW_ID: rowId, NODE_ENV: 'production' },
  };
  let errors = '';
  const running = await startNode(
    program,
    (text) => {
      errors += text;
    },
    (text) => resolve(text.trim()),
  );
  void running.exited.then((reason) => reject(new Error(`The bare server ended (${reason}): ${errors}`)));
  return { url: `http://127.0.0.1:${await promise}`, stop: running.stop };
}
