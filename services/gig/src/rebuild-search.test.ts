import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { newId } from '@craftlane/service-kit/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchDocuments } from './db/schema.ts';
import { leaveRebuild, takeRebuild } from './db/search-rebuilds.ts';
import { startGigs, type TestGigs } from './testing/gig.ts';

const execute = promisify(execFile);

let service: TestGigs;
beforeAll(async () => {
  service = await startGigs();
});
afterAll(() => service.stop());

/** Runs the program as the command does; its exit code and what it says. */
async function rebuild(databaseUrl = service.config.databaseUrl): Promise<{ code: number; said: string }> {
  const program = new URL('rebuild-search.ts', import.meta.url).pathname;
  const args = ['--disable-warning=ExperimentalWarning', program];
  const env = { PATH: process.env.PATH, DATABASE_URL: databaseUrl };
  const done = await execute(process.execPath, args, { env }).then(
    (output) => ({ code: 0, ...output }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  return { code: done.code, said: `${done.stdout}${done.stderr}` };
}

test('the program brings back what search lost, and says so', async () => {
  const owner = await service.addFreelancer();
  await service.addPublished(owner, { title: 'I will tune your piano' });
  await service.db.delete(searchDocuments);
  expect(await rebuild()).toEqual({ code: 0, said: expect.stringContaining('PostgreSQL searches what there is now.') });
  expect((await service.search('piano')).hits.map(({ title }) => title)).toEqual(['I will tune your piano']);
});

test('a second one at the same time changes nothing and says why', async () => {
  const other = newId();
  expect(await takeRebuild(service.db, other)).toBe(true);
  expect(await rebuild()).toEqual({ code: 1, said: 'The search is being rebuilt already.\n' });
  await leaveRebuild(service.db, other);
});

test('without a database it says so in one sentence', async () => {
  const { code, said } = await rebuild('postgres://nobody:none@127.0.0.1:1/none');
  expect(code).toBe(1);
  expect(said).toMatch(/^The search was not rebuilt: .*ECONNREFUSED.*\n$/);
});
