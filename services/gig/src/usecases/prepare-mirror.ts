import { type Tx, transact } from '@craftlane/service-kit/db';
import { addJob } from '@craftlane/service-kit/jobs';
import { listSearchableGigIds } from '../db/search-writer.ts';
import type { GigDeps } from '../deps.ts';
import { queueIndexing } from './queue-indexing.ts';

/** Name of the job that makes the second engine ready. */
export const PREPARE_MIRROR = 'prepare_mirror';

/** Has the second engine made ready after the commit; does nothing when there is none. */
export async function queuePreparation(tx: Tx, { mirror }: Pick<GigDeps, 'mirror'>): Promise<void> {
  if (mirror) await addJob(tx, PREPARE_MIRROR, {}, { jobKey: PREPARE_MIRROR });
}

/** Gives the second engine its index and settings; a new index gets every published gig, by one job each. Safe to repeat. */
export async function prepareMirror(deps: Pick<GigDeps, 'db' | 'mirror'>): Promise<void> {
  const { db, mirror } = deps;
  const isNew = await mirror?.prepare();
  if (!isNew) return;
  await transact(db, async (tx) => queueIndexing(tx, deps, await listSearchableGigIds(tx)));
}
