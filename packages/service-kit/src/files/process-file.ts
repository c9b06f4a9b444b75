import { filePurposes } from '@craftlane/contracts/values/files';
import { z } from 'zod';
import type { Files } from './deps.ts';
import { inspectFile } from './inspect/inspect-file.ts';
import { Refused } from './inspect/refused.ts';
import { findFile, markReady, markRefused } from './rows.ts';
import { originalKey, pendingKey, pictureKey, type StoredFile } from './table.ts';

/** What the job is told. */
export const processFilePayload = z.object({ fileId: z.string(), folder: z.string() });

/** See {@link processFilePayload}. */
export type ProcessFile = z.output<typeof processFilePayload>;

/**
 * Takes a file out of the place of arrival, looks at it, and keeps it or not. The row says first what became of the file, then bytes
 * that are not kept are removed, so that running again after a crash at any point ends the same.
 */
export async function processFile(files: Files, { fileId, folder }: ProcessFile): Promise<void> {
  const file = await findFile(files.db, fileId);
  if (file?.status === 'processing') await decide(files, file);
  // Anew: the file may have been swept away meanwhile, and then nobody else knows of these bytes.
  const decided = await findFile(files.db, fileId);
  await files.store.remove(pendingKey(fileId));
  if (decided?.status !== 'ready') await files.store.removeFolder(folder);
  else if (filePurposes[decided.purpose].isPublic) await files.store.remove(originalKey(decided));
}

async function decide(files: Files, file: StoredFile): Promise<void> {
  const { db, store } = files;
  const key = originalKey(file);
  // What is sent to the link from now on changes nothing in what is looked at and kept.
  if ((await store.sizeOf(pendingKey(file.id))) !== null) await store.move(pendingKey(file.id), key);
  try {
    const { size, sha256, picture } = await inspectFile(store, key, file);
    for (const [width, bytes] of picture?.byWidth ?? []) await store.write(pictureKey(file, width), bytes);
    const { width, height, byWidth } = picture ?? { width: null, height: null, byWidth: new Map<number, Uint8Array>() };
    await markReady(db, file.id, { size, sha256, width, height, widths: [...byWidth.keys()] });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await markRefused(db, file.id, error.refusal);
  }
}
