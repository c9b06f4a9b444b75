import { readdirSync } from 'node:fs';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { signRead } from '../files.ts';
import { newId } from '../ids.ts';
import { startS3 } from '../testing/s3-server.ts';
import { picture, startShelf } from '../testing/shelf-service.ts';
import { sweepFiles } from './sweep-files.ts';

const s3 = await startS3();
const shelf = await startShelf(s3.env);
afterAll(async () => {
  await shelf.stop();
  await s3.stop();
});
const owner = newId();
const png = await picture();
const observer = new S3Client({
  endpoint: s3.url,
  region: 'us-east-1',
  forcePathStyle: true,
  credentials: { accessKeyId: 'an-access-key', secretAccessKey: 'a-secret-key-of-tests' },
});

async function storedOf(id: string): Promise<string[]> {
  const { Contents = [] } = await observer.send(new ListObjectsV2Command({ Bucket: 'files' }));
  return Contents.flatMap(({ Key }) => (Key?.includes(id) ? [Key] : []));
}

test('browsers send bytes straight to the store, and pictures come out of it', async () => {
  const { upload } = await shelf.open(owner, 'a.png', png.length);
  expect(upload.url.startsWith(`${s3.publicUrl}/files/shelf/pending/`)).toBe(true);
  const file = await shelf.upload(owner, 'a.png', png);
  expect(file).toMatchObject({ status: 'ready', width: 60 });
  expect((await storedOf(file.id)).sort()).toEqual(
    [1600, 400, 800].map((width) => `shelf/gallery/${file.id.slice(-2)}/${file.id}/${width}.webp`),
  );
  const shown = await fetch(`${shelf.url}/api/shelf/pictures/${file.id}/400`);
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp']);
  expect(readdirSync(shelf.config.filesDir)).toEqual([]);
});

test('a link is good for so many bytes of that type at that key, and not when it was altered', async () => {
  const { file, upload } = await shelf.open(owner, 'a.png', png.length);
  expect(await shelf.send(upload, Buffer.concat([png, png]))).toBe(403);
  expect(await shelf.send(upload, png, { 'content-type': 'text/html' })).toBe(403);
  expect(await shelf.send({ ...upload, url: upload.url.replace(file.id, newId()) }, png)).toBe(403);
  expect(await shelf.send({ ...upload, url: upload.url.replace(/Signature=..../, 'Signature=0000') }, png)).toBe(403);
  expect(await shelf.send({ ...upload, url: upload.url.replace(/Expires=\d+/, 'Expires=99999') }, png)).toBe(403);
  expect(await storedOf(file.id)).toEqual([]);
  expect(await shelf.send(upload, png)).toBe(200);
});

test('private files are read through the service by its own links', async () => {
  const text = Buffer.from('only for two');
  const file = await shelf.upload(owner, 'a.txt', text, 'delivery');
  const response = await fetch(`${shelf.url}${signRead(shelf.files, file)}`);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(text);
  expect(response.headers.get('content-disposition')).toBe('attachment; filename=a.txt');
});

test('nothing stays of what is refused, nor of what was forgotten, nor of what arrives late', async () => {
  const refused = await shelf.upload(owner, 'a.png', Buffer.from('no picture'));
  await expect.poll(() => storedOf(refused.id)).toEqual([]);
  const { file, upload } = await shelf.open(owner, 'a.png', png.length);
  await shelf.send(upload, png);
  const kept = await shelf.upload(owner, 'b.png', png);
  await shelf.place(owner, 'kept', [kept.id]);
  await shelf.files.store.write(`pending/${kept.id}`, png);
  await shelf.db.execute(sql`update kit.files set created_at = now() - interval '2 hours'`);
  await sweepFiles(shelf.files);
  expect(await storedOf(file.id)).toEqual([]);
  expect(await storedOf(kept.id)).toHaveLength(3);
});

test('a store that does not answer is UNAVAILABLE', async () => {
  const { id } = await shelf.upload(owner, 'a.png', png);
  const { file, upload } = await shelf.open(owner, 'a.png', png.length);
  await shelf.send(upload, png);
  await s3.stop();
  const body = {};
  const answer = await shelf.request('POST', `/api/shelf/files/${file.id}/complete`, { as: owner, body });
  expect(answer).toMatchObject({ status: 503, body: { code: 'UNAVAILABLE' } });
  expect((await fetch(`${shelf.url}/api/shelf/pictures/${id}/400`)).status).toBe(503);
});
