import type { Tx } from '@craftlane/service-kit/db';
import { addJob } from '@craftlane/service-kit/jobs';
import { findMirrorVersion } from '../db/search-rebuilds.ts';
import type { GigDeps } from '../deps.ts';
import { rebuildMirror } from './rebuild-mirror.ts';
import { type RebuildDeps, whenFree } from './rebuild-search.ts';

/** Name of the job that makes the second engine ready. */
export const PREPARE_MIRROR = 'prepare_mirror';

/** Has the second engine made ready after the commit; does nothing when there is none. */
export async function queuePreparation(tx: Tx, { mirror }: Pick<GigDeps, 'mirror'>): Promise<void> {
  if (mirror) await addJob(tx, PREPARE_MIRROR, {}, { jobKey: PREPARE_MIRROR });
}

/**
 * Fills the second engine anew when it has no index, or one that was made with other settings than these. Safe to repeat; rejects,
 * to be tried again later, while another process rebuilds.
 */
export async function prepareMirror(deps: RebuildDeps & Pick<GigDeps, 'newId'>): Promise<void> {
  const { db, mirror } = deps;
  if (!mirror) return;
  if ((await mirror.isPresent()) && (await findMirrorVersion(db)) === mirror.version) return;
  const isDone = await whenFree(db, deps.newId(), (keep) => rebuildMirror({ ...deps, mirror }, keep, () => undefined));
  if (!isDone) throw new Error('Another process rebuilds the search.');
}
