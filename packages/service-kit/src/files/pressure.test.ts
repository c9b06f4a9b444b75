import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '@craftlane/test-kit/wait';
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '../ids.ts';
import { addJob } from '../jobs.ts';
import { picture, startShelf } from '../testing/shelf-service.ts';
import { SWEEP_FILES, sweepFiles } from './sweep-files.ts';

const shelf = await startShelf();
afterAll(() => shelf.stop());
const png = await picture();
const mebibyte = 1_048_576;

const storedOf = (id: string) => shelf.stored().filter((path) => path.includes(id));
const openStatus = async (as: string, size: number) => {
  const body = { purpose: 'delivery', name: 'film.mp4', size };
  return (await shelf.request('POST', '/api/shelf/files', { as, body })).status;
};
const rowsOf = async (as: string) =>
  (await shelf.db.execute(sql`select 1 from kit.files where owner_id = ${as}`)).length;

describe('what one person may have waiting', () => {
  test('is a hundred files, also when they are opened at once', async () => {
    const somebody = newId();
    await shelf.db.execute(sql`
      insert into kit.files (id, owner_id, purpose, name, declared_size, media_type, status, folder)
      select gen_random_uuid(), ${somebody}::uuid, 'delivery', 'a.txt', 1, 'text/plain', 'pending', 'delivery/' || n
      from generate_series(1, 95) n`);
    const answers = await Promise.all(Array.from({ length: 12 }, () => openStatus(somebody, 1)));
    expect(answers.sort()).toEqual([...Array(5).fill(201), ...Array(7).fill(429)]);
    expect(await rowsOf(somebody)).toBe(100);
  });

  test('is two gibibytes, also when they are opened at once, and again as much once it belongs to something', async () => {
    const somebody = newId();
    const answers = await Promise.all(Array.from({ length: 22 }, () => openStatus(somebody, 100 * mebibyte)));
    expect(answers.sort()).toEqual([...Array(20).fill(201), ...Array(2).fill(429)]);
    expect(await openStatus(somebody, 48 * mebibyte)).toBe(201);
    expect(await openStatus(somebody, 1)).toBe(429);
    expect(await openStatus(newId(), 100 * mebibyte)).toBe(201);
    await shelf.db.execute(sql`
      update kit.files set attached_to = 'kept', unattached_since = null where owner_id = ${somebody}`);
    expect(await openStatus(somebody, 100 * mebibyte)).toBe(201);
  });
});

describe('bytes that arrive', () => {
  test('while the store fails are not the fault of who sends them, and can be sent again', async () => {
    const { file, upload } = await shelf.open(newId(), 'a.png', png.length);
    const place = join(shelf.config.filesDir, 'arriving');
    rmSync(place, { recursive: true, force: true });
    writeFileSync(place, 'in the way of a folder');
    expect(await shelf.send(upload, png)).toBe(503);
    rmSync(place);
    expect(await shelf.send(upload, png)).toBe(204);
    expect(storedOf(file.id)).toEqual([`pending/${file.id}`]);
  });

  test('keep what another sending of the same file brought, when theirs breaks off', async () => {
    const { file, upload } = await shelf.open(newId(), 'a.png', png.length);
    let breakOff = () => {};
    const body = new ReadableStream({
      start: (controller) => {
        controller.enqueue(png.subarray(0, 20));
        breakOff = () => controller.error(new Error('the line broke'));
      },
    });
    const headers = { ...upload.headers, 'content-length': String(png.length) };
    const init = { method: 'PUT', body, headers, duplex: 'half' };
    const broken = fetch(new URL(upload.url, shelf.url), init as RequestInit).catch(() => 'broken');
    await until(() => storedOf(file.id).length === 1);
    expect(await shelf.send(upload, png)).toBe(204);
    breakOff();
    expect(await broken).toBe('broken');
    await until(() => storedOf(file.id).length === 1);
    expect(storedOf(file.id)).toEqual([`pending/${file.id}`]);
  });

  test('and were left by a crash go with the sweep', async () => {
    const { file } = await shelf.open(newId(), 'a.png', png.length);
    await shelf.files.store.write(`arriving/${file.id}/${newId()}`, png.subarray(0, 20));
    await shelf.db.execute(sql`
      update kit.files set created_at = created_at - interval '2 hours' where id = ${file.id}`);
    await sweepFiles(shelf.files);
    expect(storedOf(file.id)).toEqual([]);
  });
});

test('other jobs overtake files that wait to be looked at, however many they are', async () => {
  const { store } = shelf.files;
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  shelf.files.store = { ...store, move: async (from, to) => held.then(() => store.move(from, to)) };
  const owners = Array.from({ length: 8 }, () => newId());
  const ids = await Promise.all(
    owners.map(async (as) => {
      const { file } = await shelf.open(as, 'a.png', png.length);
      await store.write(`pending/${file.id}`, png);
      const { status } = await shelf.request('POST', `/api/shelf/files/${file.id}/complete`, { as, body: {} });
      expect(status).toBe(200);
      return file.id;
    }),
  );
  await addJob(shelf.db, SWEEP_FILES, {}, { jobKey: 'money' });
  const jobsLeft = async (key: string) =>
    (await shelf.db.execute(sql`select 1 from graphile_worker.jobs where key like ${key}`)).length;
  await until(async () => (await jobsLeft('money')) === 0);
  expect(await jobsLeft('file:%')).toBe(ids.length);
  release();
  const states = await Promise.all(ids.map((id, at) => shelf.settled(owners[at] ?? '', id)));
  expect(states.every(({ status }) => status === 'ready')).toBe(true);
  shelf.files.store = store;
});
