import type { Files } from './deps.ts';
import { deleteFile, listArrived, markArrived, takeForgotten } from './rows.ts';
import type { FileStore } from './store.ts';
import { arrivalFolder, pendingKey } from './table.ts';

/** The job that removes what nobody wants any more, and its cron line. */
export const SWEEP_FILES = 'kit_sweep_files';
export const fileCrontab = `*/15 * * * * ${SWEEP_FILES}`;

const BATCH = 100;

/**
 * Removes files that were never sent or refused an hour ago, or have belonged to nothing for a day: first the bytes, then the row, so that what
 * a crash leaves is found again. Also empties the place of arrival of every file whose link has ended. Safe to repeat.
 */
export async function sweepFiles({ db, store }: Pick<Files, 'db' | 'store'>): Promise<void> {
  for (let batch = await takeForgotten(db, BATCH); batch.length > 0; batch = await takeForgotten(db, BATCH)) {
    for (const { id, folder } of batch) {
      await emptyArrival(store, id);
      await store.removeFolder(folder);
      await deleteFile(db, id);
    }
  }
  for (let batch = await listArrived(db, BATCH); batch.length > 0; batch = await listArrived(db, BATCH)) {
    for (const id of batch) {
      await emptyArrival(store, id);
      await markArrived(db, id);
    }
  }
}

async function emptyArrival(store: FileStore, id: string): Promise<void> {
  await store.remove(pendingKey(id));
  await store.removeFolder(arrivalFolder(id));
}
