import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileProcedures } from '@craftlane/contracts/files';
import { type FilePurpose, type FileState, type FileView, fileViewSchema } from '@craftlane/contracts/values/files';
import { idSchema } from '@craftlane/contracts/values/text';
import { startTestService, type TestService } from '@craftlane/test-kit/service';
import { until } from '@craftlane/test-kit/wait';
import { oc } from '@orpc/contract';
import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import { z } from 'zod';
import { baseConfigSchema } from '../config.ts';
import { procedures } from '../context.ts';
import { transact } from '../db.ts';
import {
  attachFiles,
  completeFile,
  createFiles,
  type Files,
  fileConfigShape,
  fileCrontab,
  fileRoutes,
  fileTasks,
  getFile,
  openFile,
  picturesRoute,
} from '../files.ts';
import { defineService, type Service } from '../service.ts';

const purposes = ['gallery', 'avatar', 'delivery'] as const;

/** A service that only keeps files, as small as such a service can be. */
export const shelfContract = {
  ...fileProcedures('/api/shelf', purposes),
  place: oc
    .route({ method: 'POST', path: '/api/shelf' })
    .input(z.strictObject({ shelf: z.string(), purpose: z.enum(purposes), fileIds: z.array(idSchema) }))
    .output(z.array(fileViewSchema)),
};

const shelfConfigSchema = baseConfigSchema.extend(fileConfigShape);

/** What `openFile` answers. */
export type Opened = { file: FileState; upload: { url: string; method: string; headers: Record<string, string> } };

/** The service under test with the steps that most tests begin with. */
export interface TestShelf extends TestService<typeof shelfConfigSchema> {
  files: Files;
  /** Files below the folder, by their paths. */
  stored(): string[];
  open(as: string, name: string, size: number, purpose?: FilePurpose): Promise<Opened>;
  /** Sends the bytes as a browser does; resolves to the status. */
  send(upload: Opened['upload'], bytes: Uint8Array, headers?: Record<string, string>): Promise<number>;
  /** Opens, sends and completes a file, and waits until it was looked at. */
  upload(as: string, name: string, bytes: Uint8Array, purpose?: FilePurpose): Promise<FileState>;
  /** The file once the job that looks at it has ended. */
  settled(as: string, id: string): Promise<FileState>;
  place(as: string, shelf: string, fileIds: string[], purpose?: FilePurpose): ReturnType<TestShelf['request']>;
}

/** Starts it on a folder of its own, or with other variables. */
export async function startShelf(env: Record<string, string> = {}): Promise<TestShelf> {
  const filesDir = mkdtempSync(join(tmpdir(), 'craftlane-shelf-'));
  let files: Files | undefined;
  const service = await startTestService({
    name: 'shelf',
    schema: shelfConfigSchema,
    define: (config) =>
      shelfService(config, (made) => {
        files = made;
      }),
    migrationsFolder: null,
    env: { FILES_DIR: filesDir, ...env },
  });
  if (!files) throw new Error('The service made no files.');
  const stop = async () => {
    await service.stop();
    rmSync(filesDir, { recursive: true, force: true });
  };
  const stored = () =>
    readdirSync(filesDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(filesDir.length + 1));
  return { ...service, files, stop, stored, ...steps(service) };
}

/** A picture of one colour. */
export function picture(format: 'png' | 'jpeg' | 'webp' = 'png', width = 60, height = 40): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#336699' } })
    .toFormat(format)
    .toBuffer();
}

function shelfService(config: z.output<typeof shelfConfigSchema>, onFiles: (files: Files) => void): Service {
  return defineService<Files>({
    name: 'shelf',
    config,
    migrationsFolder: null,
    compose: async (core) => {
      const files = await createFiles(core, config, 'shelf');
      onFiles(files);
      return files;
    },
    router: shelfRouter,
    tasks: fileTasks,
    crontab: fileCrontab,
    rawRoutes: (files) => [
      ...fileRoutes(files),
      picturesRoute(files, { path: '/api/shelf/pictures/{id}/{width}', purpose: 'gallery' }),
    ],
  });
}

function shelfRouter(files: Files) {
  const { open, authenticated } = procedures(shelfContract);
  return open.router({
    openFile: authenticated.openFile.handler(({ input, context }) => openFile(files, context.actor, input)),
    completeFile: authenticated.completeFile.handler(({ input, context }) =>
      completeFile(files, context.actor, input.id),
    ),
    getFile: authenticated.getFile.handler(({ input, context }) => getFile(files, context.actor, input.id)),
    place: authenticated.place.handler(({ input: { shelf, purpose, fileIds: ids }, context }) =>
      transact(files.db, (tx) =>
        attachFiles(tx, { ids, ownerId: context.actor.userId, purpose, attachTo: shelf, field: 'fileIds' }),
      ),
    ),
  });
}

function steps({ request, url, db }: TestService<typeof shelfConfigSchema>) {
  const open: TestShelf['open'] = async (as, name, size, purpose = 'gallery') => {
    const body = { purpose, name, size };
    return bodyOf(await request<Opened>('POST', '/api/shelf/files', { as, body }), 201);
  };
  const send: TestShelf['send'] = async (upload, bytes, headers = {}) => {
    const body = new Uint8Array(bytes);
    const all = { ...upload.headers, ...headers };
    return (await fetch(new URL(upload.url, url), { method: upload.method, headers: all, body })).status;
  };
  const settled: TestShelf['settled'] = (as, id) =>
    until(
      async () => {
        const file = bodyOf(await request<FileState>('GET', `/api/shelf/files/${id}`, { as }), 200);
        const jobs = await db.execute(sql`select 1 from graphile_worker.jobs where key = ${`file:${id}`}`);
        return jobs.length === 0 && ['ready', 'refused'].includes(file.status) && file;
      },
      { what: 'The end of looking at the file' },
    );
  const upload: TestShelf['upload'] = async (as, name, bytes, purpose) => {
    const { file, upload: link } = await open(as, name, bytes.length, purpose);
    const status = await send(link, bytes);
    if (status >= 300) throw new Error(`The bytes were answered ${status}.`);
    bodyOf(await request('POST', `/api/shelf/files/${file.id}/complete`, { as, body: {} }), 200);
    return settled(as, file.id);
  };
  const place: TestShelf['place'] = (as, shelf, fileIds, purpose = 'gallery') =>
    request<FileView[]>('POST', '/api/shelf', { as, body: { shelf, purpose, fileIds } });
  return { open, send, settled, upload, place };
}

function bodyOf<Body>({ status, body }: { status: number; body: Body }, expected: number): Body {
  if (status !== expected) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
  return body;
}
