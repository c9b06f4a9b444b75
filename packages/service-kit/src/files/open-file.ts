import type { FileUpload } from '@craftlane/contracts/files';
import {
  type FilePurpose,
  type FileState,
  fileFormats,
  fileProblem,
  formatOf,
} from '@craftlane/contracts/values/files';
import type { Actor } from '../auth.ts';
import { type Tx, transact } from '../db.ts';
import { rateLimited, validationFailed } from '../errors.ts';
import type { Files } from './deps.ts';
import { signLink } from './links.ts';
import { insertFile, lockOwner, measureUnattached } from './rows.ts';
import { folderOf, pendingKey, type StoredFile } from './table.ts';
import { fileState } from './views.ts';

/** How long the link to send the bytes to is good. */
const LINK_LIFE_S = 15 * 60;

/** Files of one person that may wait to belong to something, and their bytes: two of the largest deliveries. */
const MAX_UNATTACHED = 100;
const MAX_UNATTACHED_BYTES = 2 * 1024 ** 3;

/**
 * Makes room for a file of the caller's and gives the link to send its bytes to. Throws VALIDATION_FAILED when the purpose does not
 * take such a file, RATE_LIMITED when too many of the caller's files, or too much of them, belong to nothing.
 */
export async function openFile(
  files: Files,
  actor: Actor,
  input: { purpose: FilePurpose; name: string; size: number },
): Promise<{ file: FileState; upload: FileUpload }> {
  const { purpose, name, size } = input;
  const problem = fileProblem(purpose, input);
  const format = formatOf(name);
  if (problem || !format) throw validationFailed([problem ?? { path: 'name', message: 'is of no known format' }]);
  const id = files.newId();
  const file = await transact(files.db, async (tx) => {
    await makeSureOfRoom(tx, actor.userId, size);
    return insertFile(tx, {
      id,
      ownerId: actor.userId,
      purpose,
      name,
      declaredSize: size,
      mediaType: fileFormats[format].mediaType,
      status: 'pending',
      folder: folderOf(purpose, id),
    });
  });
  return { file: fileState(file), upload: await uploadOf(files, file) };
}

/** One after another for each person, so that many at once find no more room than there is. */
async function makeSureOfRoom(tx: Tx, ownerId: string, size: number): Promise<void> {
  await lockOwner(tx, ownerId);
  const { count, bytes } = await measureUnattached(tx, ownerId);
  if (count >= MAX_UNATTACHED || bytes + size > MAX_UNATTACHED_BYTES) throw rateLimited(3600);
}

async function uploadOf({ store, clock, linkKey }: Files, file: StoredFile): Promise<FileUpload> {
  const { id, declaredSize: size, mediaType } = file;
  const expiresAt = new Date(clock.now().getTime() + LINK_LIFE_S * 1000);
  const terms = { size: String(size), type: mediaType };
  const elsewhere = await store.signUpload(pendingKey(id), { size, mediaType, expiresInS: LINK_LIFE_S });
  return {
    method: 'PUT',
    url: elsewhere ?? signLink({ method: 'PUT', fileId: id, expiresAt, terms }, linkKey),
    headers: { 'content-type': mediaType },
    expiresAt: expiresAt.toISOString(),
  };
}
