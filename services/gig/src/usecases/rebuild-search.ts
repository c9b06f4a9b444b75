import { type Db, transact } from '@craftlane/service-kit/db';
import { shareCard } from '../db/cards.ts';
import { lockGig } from '../db/gig-reads.ts';
import { keepRebuild, leaveRebuild, pagesOfPublishedOnce, takeRebuild } from '../db/search-rebuilds.ts';
import type { GigDeps } from '../deps.ts';
import { rebuildMirror } from './rebuild-mirror.ts';
import { writeSearchDocument } from './write-search-document.ts';

const pageSize = 200;

/** What a rebuild works with. */
export type RebuildDeps = Pick<GigDeps, 'db' | 'gigs' | 'mirror'>;

/** Told how far a rebuild is, in words. */
export type TellProgress = (text: string) => void;

/**
 * Makes the search of every engine anew from the gigs. All that can be found stays so meanwhile, and changes made meanwhile are
 * not lost. False, with nothing done, while another process does it. Rejects when an engine does not take it; the old index stays then.
 */
export async function rebuildSearch(deps: RebuildDeps, tell: TellProgress): Promise<boolean> {
  return whenFree(deps.db, async () => {
    await rebuildPostgresql(deps.db, tell);
    if (deps.mirror) await rebuildMirror({ ...deps, mirror: deps.mirror }, tell);
  });
}

/** Does `work` unless another process rebuilds; false when it does. */
export async function whenFree(db: Db, work: () => Promise<void>): Promise<boolean> {
  if (!(await takeRebuild(db))) return false;
  try {
    await work();
  } finally {
    await leaveRebuild(db);
  }
  return true;
}

async function rebuildPostgresql(db: Db, tell: TellProgress): Promise<void> {
  let done = 0;
  for await (const ids of pagesOfPublishedOnce(db, pageSize)) {
    for (const id of ids) await rewrite(db, id);
    await keepRebuild(db);
    done += ids.length;
    tell(`PostgreSQL: ${done} gigs written anew`);
  }
}

/** One short transaction each: who changes a gig meanwhile waits for it, and never has it overwritten. */
function rewrite(db: Db, id: string): Promise<void> {
  return transact(db, async (tx) => {
    const gig = await lockGig(tx, id);
    if (gig) await writeSearchDocument(tx, gig, await shareCard(tx, gig.freelancerId));
  });
}
