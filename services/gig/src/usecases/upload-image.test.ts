import { get } from 'node:http';
import type { GigImage } from '@craftlane/contracts/gig';
import { newId } from '@craftlane/service-kit/ids';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, fileForm, pngImage, startGigs, type TestGigs } from '../testing/gig.ts';

describe('pictures', () => {
  let service: TestGigs;
  beforeAll(async () => {
    service = await startGigs();
  });
  afterAll(() => service.stop());

  const upload = (bytes: Uint8Array, name?: string, type?: string) =>
    service.request<GigImage>('POST', '/api/gigs/images', { as: newId(), body: fileForm(bytes, name, type) });
  const fetchImage = async (id: string, width: number | string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${service.url}/api/gigs/images/${id}/${width}`, { headers });
    return { response, bytes: Buffer.from(await response.arrayBuffer()) };
  };

  it('are kept upright in every width as WebP, and lose what the camera wrote into them', async () => {
    const photo = await sharp({ create: { width: 900, height: 500, channels: 3, background: '#aa3311' } })
      .jpeg()
      .withExif({ IFD0: { Copyright: 'Jane Doe', Make: 'SecretCam' }, IFD3: { GPSLatitude: '48/1 12/1 30/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(photo.includes('Exif')).toBe(true);
    const image = bodyOf(await upload(photo, 'photo.jpg', 'image/jpeg'), 201);
    expect(image).toMatchObject({ width: 500, height: 900 });
    for (const [asked, width] of [
      [400, 400],
      [800, 500],
      [1600, 500],
    ] as const) {
      const { response, bytes } = await fetchImage(image.id, asked);
      expect(response.headers.get('content-type')).toBe('image/webp');
      const metadata = await sharp(bytes).metadata();
      expect(metadata).toMatchObject({ format: 'webp', width });
      expect([metadata.exif, metadata.orientation, metadata.icc, metadata.xmp]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }
  });

  it('may be cached for good and are not sent again to who has them', async () => {
    const { id } = bodyOf(await upload(await pngImage()), 201);
    const first = await fetchImage(id, 400);
    expect(first.response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const etag = first.response.headers.get('etag') ?? '';
    const second = await fetchImage(id, 400, { 'if-none-match': etag });
    expect(second).toMatchObject({ response: { status: 304 }, bytes: { length: 0 } });
    const other = await fetchImage(id, 800, { 'if-none-match': etag });
    expect(other.response.status).toBe(200);
  });

  it.each([
    ['an SVG that says it is a PNG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a GIF', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')],
    ['text', Buffer.from('hello')],
    ['nothing', Buffer.alloc(0)],
    ['the beginning of a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
  ])('are not %s', async (_what, bytes) => {
    expect(await upload(bytes)).toMatchObject({ status: 415, body: { defined: true, code: 'UNSUPPORTED_MEDIA' } });
  });

  it('do not move', async () => {
    const frames = await Promise.all([
      pngImage(8, 8),
      sharp(await pngImage(8, 8))
        .negate()
        .png()
        .toBuffer(),
    ]);
    const animated = await sharp(frames, { join: { animated: true } })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer();
    expect((await sharp(animated).metadata()).pages).toBe(2);
    expect(await upload(animated)).toMatchObject({ status: 415 });
  });

  it('have at most 40 megapixels, however small the file', async () => {
    const bomb = await sharp({
      create: { width: 8000, height: 5100, channels: 3, background: '#fff' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await upload(bomb)).toMatchObject({ status: 415 });
  });

  it('have at most 8 MB', async () => {
    const slightly = Buffer.concat([await pngImage(), Buffer.alloc(8 * 1_048_576)]);
    expect(await upload(slightly)).toMatchObject({ status: 422, body: { data: { fields: [{ path: 'file' }] } } });
    expect(await upload(Buffer.alloc(9 * 1_048_576))).toMatchObject({
      status: 413,
      body: { code: 'PAYLOAD_TOO_LARGE' },
    });
  });

  it('need signing in', async () => {
    const body = fileForm(await pngImage());
    expect(await service.request('POST', '/api/gigs/images', { body })).toMatchObject({ status: 401 });
  });

  it('of unknown ids and widths are not found', async () => {
    const { id } = bodyOf(await upload(await pngImage()), 201);
    for (const [wanted, width] of [
      [newId(), 400],
      [id, 401],
      [id, '400.webp'],
      ['x', 400],
    ] as const) {
      expect((await fetchImage(wanted, width)).response.status).toBe(404);
    }
  });

  it.each([
    '/api/gigs/images/../../../../etc/passwd',
    '/api/gigs/images/..%2F..%2F..%2Fetc/400',
    '/api/gigs/images/%2e%2e/400',
  ])('do not lead to other files by %s', async (path) => {
    expect(await rawStatus(service.url, path)).toBe(404);
  });
});

/** Asks for exactly this path; fetch would resolve the dots itself. */
function rawStatus(url: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path }, (res) => {
      res.resume();
      resolve(res.statusCode);
    }).on('error', reject);
  });
}
