import { type FilePurpose, filePurposes } from '@craftlane/contracts/values/files';
import { idSchema } from '@craftlane/contracts/values/text';
import { create as contentDisposition } from 'content-disposition';
import { AppError, malformedRequest, notFound } from '../errors.ts';
import type { RawRequest, RawResponse, RawRoute } from '../raw-routes.ts';
import type { Files } from './deps.ts';
import { keepWhole } from './keep-whole.ts';
import { readLink } from './links.ts';
import { findFile } from './rows.ts';
import { folderOf, originalKey, pictureKey, type StoredFile } from './table.ts';

/** The longest an upload may take. */
const UPLOAD_DEADLINE_MS = 15 * 60_000;

/** Where signed links lead: bytes arrive by PUT, when no S3 store takes them, and private files are read by GET. */
export function fileRoutes(files: Files): RawRoute[] {
  const path = '/files/{id}';
  return [
    {
      method: 'PUT',
      path,
      isStreamed: true,
      deadlineMs: UPLOAD_DEADLINE_MS,
      handle: (request) => receiveBytes(files, request),
    },
    { method: 'GET', path, handle: (request) => readPrivately(files, request) },
  ];
}

/**
 * `GET <path>`, with `{id}` and `{width}`: ready pictures of a public purpose as WebP for everyone. A picture never changes, so caches
 * may keep it for good. Anything else is NOT_FOUND.
 */
export function picturesRoute(files: Files, { path, purpose }: { path: string; purpose: FilePurpose }): RawRoute {
  return {
    method: 'GET',
    path,
    async handle({ params, headers }) {
      const id = idSchema.safeParse(params.id);
      const width = filePurposes[purpose].widths.find((each) => String(each) === params.width);
      const bytes = id.success && width ? await findPicture(files, purpose, id.data, width) : null;
      if (!bytes) throw notFound('no such picture');
      const etag = `"${id.data}-${width}"`;
      const caching = { etag, 'cache-control': 'public, max-age=31536000, immutable' };
      if (headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) return { status: 304, headers: caching };
      return { status: 200, headers: { ...caching, 'content-type': 'image/webp' }, body: bytes };
    },
  };
}

/**
 * A picture lies in the folder of its purpose once it was found good, so the database is not asked for it; only pictures of the time
 * before lie elsewhere.
 */
async function findPicture(
  { store, db }: Files,
  purpose: FilePurpose,
  id: string,
  width: number,
): Promise<Uint8Array | null> {
  const bytes = await store.read(pictureKey({ folder: folderOf(purpose, id) }, width));
  if (bytes) return bytes;
  const file = await findFile(db, id);
  return file?.purpose === purpose && file.status === 'ready' ? store.read(pictureKey(file, width)) : null;
}

/** The link says how many bytes of which type; nothing else is kept. */
async function receiveBytes(files: Files, request: RawRequest): Promise<RawResponse> {
  const { id, terms } = allowedBy(files, request, 'PUT');
  const file = await findFile(files.db, id);
  if (file?.status !== 'pending') throw notFound('no file waits for bytes');
  const size = Number(terms.size);
  const announced = Number(request.headers['content-length'] ?? Number.NaN);
  if (announced > size)
    throw new AppError('PAYLOAD_TOO_LARGE', `The file is larger than the ${size} bytes that were named.`);
  if (announced !== size || request.headers['content-type'] !== terms.type)
    throw malformedRequest('Length or type are not those that were named.');
  await keepWhole(files, id, size, request.stream);
  return { status: 204 };
}

/** Whatever it is, a browser saves it and does not show it; smaller pictures are shown, because we made them. */
async function readPrivately(files: Files, request: RawRequest): Promise<RawResponse> {
  const { id, terms } = allowedBy(files, request, 'GET');
  const file = await findReady(files, id);
  if (!file) throw notFound('no such file');
  const caching = { 'cache-control': 'private, no-store' };
  if (terms.width !== undefined) {
    const bytes = await files.store.read(pictureKey(file, Number(terms.width)));
    if (!bytes) throw notFound('no such width');
    return { status: 200, headers: { ...caching, 'content-type': 'image/webp' }, body: bytes };
  }
  const headers = {
    ...caching,
    'content-type': file.mediaType,
    'content-length': String(file.size ?? file.declaredSize),
    'content-disposition': contentDisposition(file.name),
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  };
  if ((await files.store.sizeOf(originalKey(file))) === null) throw notFound('the file has no bytes');
  return { status: 200, headers, body: await files.store.open(originalKey(file)) };
}

/** To whoever has no good link there is nothing. */
function allowedBy({ linkKey, clock }: Files, { params, url }: RawRequest, method: 'GET' | 'PUT') {
  const id = idSchema.safeParse(params.id);
  const link = id.success ? readLink(method, id.data, url.searchParams, linkKey, clock.now()) : null;
  if (!link) throw notFound('the link was altered or is over');
  return { id: link.fileId, terms: link.terms };
}

async function findReady({ db }: Files, id: string | undefined): Promise<StoredFile | null> {
  const parsed = idSchema.safeParse(id);
  const file = parsed.success ? await findFile(db, parsed.data) : null;
  return file?.status === 'ready' ? file : null;
}
