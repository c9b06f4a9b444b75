import { createHash } from 'node:crypto';
import type { FileState, FileView } from '@craftlane/contracts/values/files';
import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { transact } from './db.ts';
import { sweepFiles } from './files/sweep-files.ts';
import { detachFiles, filesOf, linkFile, signRead } from './files.ts';
import { newId } from './ids.ts';
import { picture, startShelf } from './testing/shelf-service.ts';

const shelf = await startShelf();
afterAll(() => shelf.stop());
const owner = newId();
const png = await picture();

const complete = (as: string, id: string) =>
  shelf.request<FileState>('POST', `/api/shelf/files/${id}/complete`, { as, body: {} });
const fetchPath = (path: string, headers: Record<string, string> = {}) => fetch(`${shelf.url}${path}`, { headers });
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
/** What lies in the store of this file. */
const storedOf = (id: string) => shelf.stored().filter((path) => path.includes(id));

describe('a picture for everyone', () => {
  test('is kept upright in every width as WebP, and loses what the camera wrote into it', async () => {
    const photo = await sharp({ create: { width: 900, height: 500, channels: 3, background: '#aa3311' } })
      .jpeg()
      .withExif({ IFD0: { Copyright: 'Jane Doe', Make: 'SecretCam' }, IFD3: { GPSLatitude: '48/1 12/1 30/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(photo.includes('Exif')).toBe(true);
    const file = await shelf.upload(owner, 'photo.jpg', photo);
    expect(file).toMatchObject({ status: 'ready', name: 'photo.jpg', size: photo.length, width: 500, height: 900 });
    for (const [asked, width] of [
      [400, 400],
      [800, 500],
      [1600, 500],
    ] as const) {
      const response = await fetchPath(`/api/shelf/pictures/${file.id}/${asked}`);
      expect(response.headers.get('content-type')).toBe('image/webp');
      const { format, width: got, exif, orientation, icc, xmp } = await sharp(await bytesOf(response)).metadata();
      expect({ format, got, exif, orientation, icc, xmp }).toEqual({ format: 'webp', got: width });
    }
    expect(storedOf(file.id).sort()).toEqual(
      [1600, 400, 800].map((width) => `gallery/${file.id.slice(-2)}/${file.id}/${width}.webp`),
    );
  });

  test('may be cached for good and is not sent again to who has it', async () => {
    const { id } = await shelf.upload(owner, 'a.png', png);
    const first = await fetchPath(`/api/shelf/pictures/${id}/400`);
    expect(first.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const again = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await fetchPath(`/api/shelf/pictures/${id}/400`, again)).status).toBe(304);
    expect((await fetchPath(`/api/shelf/pictures/${id}/800`, again)).status).toBe(200);
  });

  test('is a square for a purpose that wants one', async () => {
    const { id, status } = await shelf.upload(owner, 'me.webp', await picture('webp', 700, 300), 'avatar');
    expect(status).toBe('ready');
    const folder = `avatar/${id.slice(-2)}/${id}`;
    const bytes = await shelf.files.store.read(`${folder}/288.webp`);
    expect(await sharp(bytes ?? undefined).metadata()).toMatchObject({ width: 288, height: 288 });
  });

  test('is not found by other ids, widths or purposes', async () => {
    const { id } = await shelf.upload(owner, 'a.png', png);
    const avatar = await shelf.upload(owner, 'a.png', png, 'avatar');
    for (const path of [
      `${newId()}/400`,
      `${id}/401`,
      `${id}/400.webp`,
      'x/400',
      `${avatar.id}/400`,
      '..%2F..%2Fx/400',
    ]) {
      expect([path, (await fetchPath(`/api/shelf/pictures/${path}`)).status]).toEqual([path, 404]);
    }
  });
});

describe('a private file', () => {
  const text = Buffer.from('An order for a heron, in fog.\n');
  const upload = () => shelf.upload(owner, 'Reiher – Ölfarbe.txt', text, 'delivery');
  const viewOf = async (id: string) => {
    const placed = await shelf.place(owner, `shelf:${id}`, [id], 'delivery');
    expect(placed.status).toBe(200);
    const [view] = placed.body as FileView[];
    if (!view) throw new Error('The shelf holds nothing.');
    return view;
  };

  test('stays as it came and is read by a short link alone, always to be saved', async () => {
    const file = await upload();
    const view = await viewOf(file.id);
    const sha256 = createHash('sha256').update(text).digest('hex');
    expect(view).toEqual({ id: file.id, name: file.name, size: text.length, type: 'text/plain', sha256 });
    expect(await filesOf(shelf.db, `shelf:${file.id}`)).toEqual([view]);
    const response = await fetchPath(signRead(shelf.files, file));
    expect(await bytesOf(response)).toEqual(text);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-disposition': expect.stringMatching(
        /^attachment; filename=.*filename\*=UTF-8''Reiher%20%E2%80%93%20%C3%96lfarbe\.txt$/,
      ),
      'content-type': 'text/plain',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    expect((await fetchPath(`/api/shelf/pictures/${file.id}/400`)).status).toBe(404);
  });

  test('that is a picture has smaller ones to look at', async () => {
    const jpeg = await picture('jpeg', 900, 600);
    const file = await shelf.upload(owner, 'final.jpg', jpeg, 'delivery');
    const { url, preview } = linkFile(shelf.files, await viewOf(file.id));
    expect(await bytesOf(await fetchPath(url))).toEqual(jpeg);
    for (const [path, width] of [
      [preview?.smallUrl, 400],
      [preview?.largeUrl, 900],
    ] as const) {
      const smaller = await fetchPath(path ?? '');
      expect(smaller.headers.get('content-type')).toBe('image/webp');
      expect(smaller.headers.get('content-disposition')).toBeNull();
      expect(await sharp(await bytesOf(smaller)).metadata()).toMatchObject({ width });
    }
  });

  test('that is a picture has links to look at it that stay the same for a while, and end', async () => {
    const view = await viewOf((await shelf.upload(owner, 'final.jpg', await picture('jpeg'), 'delivery')).id);
    const minute = 60_000;
    shelf.clock.advance(5 * minute - (shelf.clock.now().getTime() % (5 * minute)));
    const first = linkFile(shelf.files, view).preview;
    shelf.clock.advance(4 * minute);
    expect(linkFile(shelf.files, view).preview).toEqual(first);
    expect((await fetchPath(first?.smallUrl ?? '')).status).toBe(200);
    shelf.clock.advance(minute);
    expect(linkFile(shelf.files, view).preview).not.toEqual(first);
    shelf.clock.advance(5 * minute);
    expect((await fetchPath(first?.smallUrl ?? '')).status).toBe(404);
  });

  test('that is no picture has nothing to look at', async () => {
    expect(linkFile(shelf.files, await viewOf((await upload()).id)).preview).toBeNull();
  });

  test('is not there for a link that is over, altered or of another file', async () => {
    const file = await upload();
    const link = signRead(shelf.files, file);
    const other = await upload();
    const bad = [
      link.replace(file.id, other.id),
      link.replace(/expires=\d+/, 'expires=9999999999'),
      link.replace(/signature=../, 'signature=00'),
      `${link}&width=400`,
      link.replace(/&?signature=\w+/, ''),
      `/files/${file.id}`,
      '/files/not-an-id',
    ];
    for (const path of bad) expect([path, (await fetchPath(path)).status]).toEqual([path, 404]);
    shelf.clock.advance(5 * 60_000 + 1000);
    expect((await fetchPath(link)).status).toBe(404);
  });
});

describe('what cannot be taken', () => {
  test.each([
    ['a page', 'index.html', 10, 'name'],
    ['a drawing as a gallery picture', 'logo.svg', 10, 'name'],
    ['nothing', 'a.png', 0, 'size'],
    ['more than the purpose allows', 'a.png', 8 * 1_048_576 + 1, 'size'],
  ])('%s is refused before it is sent', async (_what, name, size, path) => {
    const body = { purpose: 'gallery', name, size };
    expect(await shelf.request('POST', '/api/shelf/files', { as: owner, body })).toMatchObject({
      status: 422,
      body: { code: 'VALIDATION_FAILED', data: { fields: [{ path }] } },
    });
  });

  test('one person cannot fill the store with what belongs to nothing', async () => {
    const somebody = newId();
    for (let n = 0; n < 100; n++) await shelf.open(somebody, 'a.png', 10);
    const body = { purpose: 'gallery', name: 'a.png', size: 10 };
    expect(await shelf.request('POST', '/api/shelf/files', { as: somebody, body })).toMatchObject({
      status: 429,
      body: { code: 'RATE_LIMITED' },
    });
  });
});

describe('a link to send bytes to', () => {
  test('takes so many bytes of that type and nothing else', async () => {
    const { file, upload } = await shelf.open(owner, 'a.png', png.length);
    const longer = Buffer.concat([png, Buffer.from('x')]);
    expect(await shelf.send(upload, longer)).toBe(413);
    expect(await shelf.send(upload, png.subarray(1))).toBe(400);
    expect(await shelf.send(upload, png, { 'content-type': 'text/html' })).toBe(400);
    const altered = { ...upload, url: upload.url.replace(`size=${png.length}`, `size=${longer.length}`) };
    expect(await shelf.send(altered, longer)).toBe(404);
    const retyped = { ...upload, url: upload.url.replace('image%2Fpng', 'text%2Fhtml') };
    expect(await shelf.send(retyped, png, { 'content-type': 'text/html' })).toBe(404);
    expect(await shelf.send({ ...upload, url: upload.url.replace(/signature=../, 'signature=00') }, png)).toBe(404);
    expect(await shelf.send({ ...upload, url: upload.url.replace(file.id, newId()) }, png)).toBe(404);
    expect(storedOf(file.id)).toEqual([]);
    expect(await shelf.send(upload, png)).toBe(204);
    expect(storedOf(file.id)).toEqual([`pending/${file.id}`]);
  });

  test('keeps nothing of what breaks off', async () => {
    const { file, upload } = await shelf.open(owner, 'a.png', 1_000_000);
    const abort = new AbortController();
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new Uint8Array(1000)),
      pull: async () => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        abort.abort();
      },
    });
    const headers = { ...upload.headers, 'content-length': '1000000' };
    const init = { method: 'PUT', body, headers, duplex: 'half', signal: abort.signal };
    await expect(fetch(new URL(upload.url, shelf.url), init as RequestInit)).rejects.toThrow();
    await expect.poll(() => storedOf(file.id)).toEqual([]);
  });

  test('is over after a quarter of an hour', async () => {
    const { upload } = await shelf.open(owner, 'a.png', png.length);
    shelf.clock.advance(15 * 60_000 + 1000);
    expect(await shelf.send(upload, png)).toBe(404);
  });

  test('takes nothing more once the file was looked at', async () => {
    const { file, upload } = await shelf.open(owner, 'a.png', png.length);
    await shelf.send(upload, png);
    await complete(owner, file.id);
    await shelf.settled(owner, file.id);
    expect(await shelf.send(upload, png)).toBe(404);
  });
});

describe('saying that the bytes are there', () => {
  test('needs bytes', async () => {
    const { file } = await shelf.open(owner, 'a.png', png.length);
    expect(await complete(owner, file.id)).toMatchObject({ status: 422, body: { data: { fields: [{ path: 'id' }] } } });
  });

  test('twice, and twice at once, is like once', async () => {
    const { file, upload } = await shelf.open(owner, 'a.png', png.length);
    await shelf.send(upload, png);
    const answers = await Promise.all([complete(owner, file.id), complete(owner, file.id)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const ready = await shelf.settled(owner, file.id);
    expect(await complete(owner, file.id)).toMatchObject({ status: 200, body: ready });
  });

  test("of somebody else's file looks like a missing one", async () => {
    const { file } = await shelf.open(owner, 'a.png', png.length);
    const stranger = newId();
    for (const [method, path] of [
      ['POST', '/complete'],
      ['GET', ''],
    ] as const) {
      const body = method === 'POST' ? { body: {} } : {};
      const foreign = await shelf.request(method, `/api/shelf/files/${file.id}${path}`, { as: stranger, ...body });
      const missing = await shelf.request(method, `/api/shelf/files/${newId()}${path}`, { as: stranger, ...body });
      expect(foreign).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
      expect(foreign.body).toEqual(missing.body);
    }
  });
});

describe('files of a thing', () => {
  test('are the own, ready ones of this purpose that belong to nothing else; the field of each other is named', async () => {
    const mine = await shelf.upload(owner, 'a.png', png);
    const avatar = await shelf.upload(owner, 'a.png', png, 'avatar');
    const refused = await shelf.upload(owner, 'a.png', Buffer.from('no picture'));
    const foreign = await shelf.upload(newId(), 'a.png', png);
    const { file: unsent } = await shelf.open(owner, 'a.png', 10);
    const taken = await shelf.upload(owner, 'a.png', png);
    expect(await shelf.place(owner, 'another', [taken.id])).toMatchObject({ status: 200 });
    const ids = [mine, avatar, refused, foreign, unsent, taken].map(({ id }) => id);
    expect(await shelf.place(owner, 'this', [...ids, newId()])).toMatchObject({
      status: 422,
      body: {
        data: {
          fields: [
            { path: 'fileIds.1', message: 'is not one of your files' },
            { path: 'fileIds.2', message: 'was refused' },
            { path: 'fileIds.3', message: 'is not one of your files' },
            { path: 'fileIds.4', message: 'is not ready yet' },
            { path: 'fileIds.5', message: 'is used already' },
            { path: 'fileIds.6', message: 'is not one of your files' },
          ],
        },
      },
    });
    expect(await filesOf(shelf.db, 'this')).toEqual([]);
  });

  test('can be claimed by one thing only when two want them at once', async () => {
    const { id } = await shelf.upload(owner, 'a.png', png);
    const answers = await Promise.all(['one', 'two', 'three'].map((name) => shelf.place(owner, `${name} ${id}`, [id])));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
  });
});

describe('the sweep', () => {
  const age = (id: string, interval: string) =>
    shelf.db.execute(sql`
      update kit.files set created_at = created_at - ${interval}::interval,
        unattached_since = unattached_since - ${interval}::interval where id = ${id}`);
  const rowsOf = async (id: string) => (await shelf.db.execute(sql`select 1 from kit.files where id = ${id}`)).length;

  test('removes what was never completed, refused or attached, bytes and rows, each in its time', async () => {
    const { file: pending, upload } = await shelf.open(owner, 'a.png', png.length);
    await shelf.send(upload, png);
    const refused = await shelf.upload(owner, 'a.png', Buffer.from('no picture'));
    const unattached = await shelf.upload(owner, 'a.png', png);
    const attached = await shelf.upload(owner, 'a.png', png);
    await shelf.place(owner, 'kept', [attached.id]);
    const all = [pending, refused, unattached, attached].map(({ id }) => id);
    const left = async () => {
      await sweepFiles(shelf.files);
      return Promise.all(all.map(rowsOf));
    };
    expect(await left()).toEqual([1, 1, 1, 1]);
    for (const id of all) await age(id, '2 hours');
    expect(await left()).toEqual([0, 0, 1, 1]);
    for (const id of all) await age(id, '23 hours');
    expect(await left()).toEqual([0, 0, 0, 1]);
    expect(all.map((id) => storedOf(id).length)).toEqual([0, 0, 0, 3]);
  });

  test('removes what belongs to nothing any more a day later, unless it belongs to something again', async () => {
    const [gone, back] = [await shelf.upload(owner, 'a.png', png), await shelf.upload(owner, 'b.png', png)];
    await shelf.place(owner, 'first', [gone.id, back.id]);
    await transact(shelf.db, (tx) => detachFiles(tx, [gone.id, back.id], 'another'));
    expect(await filesOf(shelf.db, 'first')).toHaveLength(2);
    await transact(shelf.db, (tx) => detachFiles(tx, [gone.id, back.id], 'first'));
    expect(await shelf.place(owner, 'second', [back.id])).toMatchObject({ status: 200 });
    for (const { id } of [gone, back]) await age(id, '25 hours');
    await sweepFiles(shelf.files);
    expect([await rowsOf(gone.id), await rowsOf(back.id)]).toEqual([0, 1]);
    expect([storedOf(gone.id).length, storedOf(back.id).length]).toEqual([0, 3]);
  });

  test('empties the place of arrival of a file that is kept', async () => {
    const { id } = await shelf.upload(owner, 'a.png', png);
    await shelf.place(owner, 'late', [id]);
    await shelf.files.store.write(`pending/${id}`, png);
    await sweepFiles(shelf.files);
    expect(storedOf(id)).toHaveLength(4);
    await age(id, '2 hours');
    await sweepFiles(shelf.files);
    expect(storedOf(id)).toHaveLength(3);
  });
});
