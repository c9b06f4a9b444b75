import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, lstatSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, expect, test } from 'vitest';
import { startEmbeddedPostgres } from './postgres.ts';
import { findProcess } from './process-identity.ts';

const root = mkdtempSync(join(tmpdir(), 'postgres-'));
// As in a person's home: the server's user may not even enter it.
chmodSync(root, 0o700);
const dataDir = join(root, 'postgres');

afterAll(() => {
  const place = lstatSync(join(dataDir, 'pgdata'), { throwIfNoEntry: false });
  if (place?.isSymbolicLink()) rmSync(`${readFileSync(join(root, 'place'), 'utf8')}`, { recursive: true, force: true });
  rmSync(root, { recursive: true, force: true });
});

async function query(url: string, text: string): Promise<unknown> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return [...(await sql.unsafe(text))];
  } finally {
    await sql.end();
  }
}

test('a server below a folder of mode 0700 starts, keeps its data over a restart, and knows letters beyond ASCII', async () => {
  const first = await startEmbeddedPostgres({ dataDir });
  await query(first.adminUrl, 'create extension pg_trgm');
  await query(first.adminUrl, 'create table kept as select 7 as value');
  expect(
    await query(first.adminUrl, `select 'é' ~ '[[:alpha:]]' as known, length(show_trgm('é')::text) > 2 as split`),
  ).toEqual([{ known: true, split: true }]);
  const [{ place }] = (await query(first.adminUrl, `select current_setting('data_directory') as place`)) as [
    { place: string },
  ];
  writeFileSync(join(root, 'place'), place);
  await first.stop();
  expect(findProcess(first.pid)).toBeNull();
  const second = await startEmbeddedPostgres({ dataDir });
  expect(await query(second.adminUrl, 'select value from kept')).toEqual([{ value: 7 }]);
  await second.stop();
});

test('the orphan of a process killed with -9 is stopped before the next server starts', async () => {
  const code = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(join(import.meta.dirname, 'postgres.ts'))});
    const server = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(server.pid);
    setInterval(() => {}, 1000);`;
  const owner = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(owner.stdout, 'data');
  const orphan = Number(String(line));
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow('in use by process');
  owner.kill('SIGKILL');
  await once(owner, 'exit');
  expect(findProcess(orphan)).not.toBeNull();
  const next = await startEmbeddedPostgres({ dataDir });
  expect(findProcess(orphan)).toBeNull();
  expect(await query(next.adminUrl, 'select value from kept')).toEqual([{ value: 7 }]);
  await next.stop();
});

test('a pid file that names a stranger does not keep the server from starting', async () => {
  const place = readFileSync(join(root, 'place'), 'utf8');
  writeFileSync(join(place, 'postmaster.pid'), `${process.pid}\n${place}\n`);
  const server = await startEmbeddedPostgres({ dataDir });
  expect(existsSync(join(place, 'postmaster.pid'))).toBe(true);
  await server.stop();
});
