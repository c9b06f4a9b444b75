import type { FileState } from '@craftlane/contracts/values/files';
import type { Actor } from '../auth.ts';
import { transact } from '../db.ts';
import { validationFailed } from '../errors.ts';
import { addJob } from '../jobs.ts';
import type { Files } from './deps.ts';
import { getOwnFile } from './get-file.ts';
import { findFile, markProcessing } from './rows.ts';
import { pendingKey } from './table.ts';
import { fileState } from './views.ts';

/** The job that looks at the bytes of a file. */
export const PROCESS_FILE = 'kit_process_file';

/**
 * Lets the bytes of the caller's file be looked at, by a job that survives every crash. Safe to repeat: a file that is further
 * stays where it is. Throws NOT_FOUND, and VALIDATION_FAILED on `id` while no bytes have arrived.
 */
export async function completeFile(files: Files, actor: Actor, id: string): Promise<FileState> {
  const file = await getOwnFile(files, actor, id);
  if (file.status !== 'pending') return fileState(file);
  const size = await files.store.sizeOf(pendingKey(id));
  if (size === null) throw validationFailed([{ path: 'id', message: 'has no bytes yet' }]);
  return transact(files.db, async (tx) => {
    const job = { fileId: id, folder: file.folder };
    const options = { jobKey: `file:${id}`, queueName: queueOf(actor.userId) };
    if (await markProcessing(tx, id)) await addJob(tx, PROCESS_FILE, job, options);
    return fileState((await findFile(tx, id)) ?? file);
  });
}

/**
 * Files are looked at in two queues, so that however many wait, most of a service's jobs are free for other work; and what one
 * person sends stays in one of them.
 */
function queueOf(ownerId: string): string {
  return `files:${Number.parseInt(ownerId.slice(-1), 16) % 2}`;
}
