import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '../ids.ts';
import { picture, startShelf } from '../testing/shelf-service.ts';
import type { Files } from './deps.ts';
import { processFile } from './process-file.ts';
import { findFile } from './rows.ts';
import type { FileStore } from './store.ts';
import { sweepFiles } from './sweep-files.ts';

const shelf = await startShelf();
afterAll(() => shelf.stop());
const owner = newId();
const png = await picture();

/** More than any of the works below asks of the store. */
const STEPS = 12;

class Killed extends Error {}

/** A store that ends the work at its `step`th call: before it does anything, or right after. */
function killingStore(store: FileStore, step: number, when: 'before' | 'after'): FileStore {
  let calls = 0;
  const guarded = Object.entries(store).map(([name, work]) => [
    name,
    async (...args: unknown[]) => {
      const isLast = ++calls === step;
      if (isLast && when === 'before') throw new Killed();
      const answer = await Reflect.apply(work, store, args);
      if (isLast) throw new Killed();
      return answer;
    },
  ]);
  return Object.fromEntries(guarded) as FileStore;
}

/** Runs the work until it is killed; false when it ended before that. */
async function isKilled(work: (files: Files) => Promise<void>, step: number, when: 'before' | 'after') {
  const { db, clock, newId: nextId, linkKey, store } = shelf.files;
  try {
    await work({ db, clock, newId: nextId, linkKey, store: killingStore(store, step, when) });
    return false;
  } catch (error) {
    if (error instanceof Killed) return true;
    throw error;
  }
}

/** A file whose bytes have arrived, without the job that would look at them. */
async function arrived(bytes: Buffer): Promise<{ fileId: string; folder: string }> {
  const { file, upload } = await shelf.open(owner, 'a.png', bytes.length);
  await shelf.send(upload, bytes);
  await shelf.db.execute(sql`update kit.files set status = 'processing' where id = ${file.id}`);
  return { fileId: file.id, folder: `gallery/${file.id.slice(-2)}/${file.id}` };
}

const storedOf = (id: string) => shelf.stored().filter((path) => path.includes(id)).length;
const everythingIsOld = () =>
  shelf.db.execute(sql`
    update kit.files set created_at = created_at - interval '2 days', unattached_since = unattached_since - interval '2 days'`);
const points = (['before', 'after'] as const).flatMap((when) =>
  Array.from({ length: STEPS }, (_, index) => [when, index + 1] as const),
);

describe.each(points)('killed %s step %i', (when, step) => {
  test('a good file is kept whole by the next run, and gone when there is none', async () => {
    const [repeated, left] = [await arrived(png), await arrived(png)];
    await isKilled((files) => processFile(files, repeated), step, when);
    await processFile(shelf.files, repeated);
    expect((await findFile(shelf.db, repeated.fileId))?.status).toBe('ready');
    expect(storedOf(repeated.fileId)).toBe(3);

    await isKilled((files) => processFile(files, left), step, when);
    await everythingIsOld();
    await sweepFiles(shelf.files);
    expect(storedOf(left.fileId)).toBe(0);
  });

  test('a bad file is refused by the next run, and nothing of it stays', async () => {
    const job = await arrived(Buffer.from('no picture'));
    await isKilled((files) => processFile(files, job), step, when);
    await processFile(shelf.files, job);
    expect(await findFile(shelf.db, job.fileId)).toMatchObject({ status: 'refused', refusal: 'WRONG_FORMAT' });
    expect(storedOf(job.fileId)).toBe(0);
  });

  test('a sweep is finished by the next one', async () => {
    const job = await arrived(png);
    await processFile(shelf.files, job);
    await everythingIsOld();
    await isKilled(sweepFiles, step, when);
    await sweepFiles(shelf.files);
    expect(await shelf.db.execute(sql`select 1 from kit.files where id = ${job.fileId}`)).toHaveLength(0);
    expect(storedOf(job.fileId)).toBe(0);
  });
});

test('the work is shorter than the steps that are tried', async () => {
  const job = await arrived(png);
  expect(await isKilled((files) => processFile(files, job), STEPS, 'before')).toBe(false);
});

test('a file that was swept away while it was looked at leaves no bytes', async () => {
  const job = await arrived(png);
  const { store } = shelf.files;
  const sweeping: FileStore = {
    ...store,
    write: async (key, bytes) => {
      if (key.endsWith('1600.webp')) {
        await everythingIsOld();
        await sweepFiles(shelf.files);
      }
      await store.write(key, bytes);
    },
  };
  await processFile({ ...shelf.files, store: sweeping }, job);
  expect(storedOf(job.fileId)).toBe(0);
});
