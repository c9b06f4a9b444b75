import type { FileState } from '@craftlane/contracts/values/files';
import type { Actor } from '../auth.ts';
import { notFound } from '../errors.ts';
import type { Files } from './deps.ts';
import { findFile } from './rows.ts';
import type { StoredFile } from './table.ts';
import { fileState } from './views.ts';

/** What became of the caller's file. Throws NOT_FOUND. */
export async function getFile(files: Files, actor: Actor, id: string): Promise<FileState> {
  return fileState(await getOwnFile(files, actor, id));
}

/** The caller's file. Throws NOT_FOUND for others too. */
export async function getOwnFile({ db }: Pick<Files, 'db'>, actor: Actor, id: string): Promise<StoredFile> {
  const file = await findFile(db, id);
  if (!file) throw notFound('no such file');
  if (file.ownerId !== actor.userId) throw notFound('not the owner of the file');
  return file;
}
