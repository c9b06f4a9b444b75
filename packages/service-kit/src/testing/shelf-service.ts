import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileProcedures } from '@craftlane/contracts/files';
import { type FilePurpose, type FileState, type FileView, fileViewSchema } from '@craftlane/contracts/values/files';
import { idSchema } from '@craftlane/contracts/values/text';
import { type FileSteps, fileSteps, type OpenedFile } from '@craftlane/test-kit/files';
import { startTestService, type TestService } from '@craftlane/test-kit/service';
import { oc } from '@orpc/contract';
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

/** The service under test with the steps that most tests begin with. */
export interface TestShelf extends TestService<typeof shelfConfigSchema> {
  files: Files;
  /** Files below the folder, by their paths. */
  stored(): string[];
  open(as: string, name: string, size: number, purpose?: FilePurpose): Promise<OpenedFile>;
  send: FileSteps['sendBytes'];
  settled: FileSteps['settledFile'];
  /** A picture of the gallery unless it is for another purpose. */
  upload(as: string, name: string, bytes: Uint8Array, purpose?: FilePurpose): Promise<FileState>;
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
        attachFiles(tx, {
          ids,
          ownerId: context.actor.userId,
          purpose,
          attachTo: shelf,
          field: (at) => `fileIds.${at}`,
        }),
      ),
    ),
  });
}

function steps(service: TestService<typeof shelfConfigSchema>) {
  const { openFile: openAny, sendBytes: send, settledFile: settled, uploadFile } = fileSteps(service, '/api/shelf');
  const open: TestShelf['open'] = (as, name, size, purpose = 'gallery') => openAny(as, name, size, purpose);
  const upload: TestShelf['upload'] = (as, name, bytes, purpose = 'gallery') => uploadFile(as, name, bytes, purpose);
  const place: TestShelf['place'] = (as, shelf, fileIds, purpose = 'gallery') =>
    service.request<FileView[]>('POST', '/api/shelf', { as, body: { shelf, purpose, fileIds } });
  return { open, send, settled, upload, place };
}
