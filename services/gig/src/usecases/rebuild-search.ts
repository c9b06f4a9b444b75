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

/** Keeps a rebuild from being taken for dead; called after every page. */
export type KeepRebuild = () => Promise<void>;

/**
 * Makes the search of every engine anew from the gigs. All that can be found stays so meanwhile, and changes made meanwhile are
 * not lost. `owner` is a UUID of this run. False, with nothing done, while another one is at it. Rejects when an engine does not take
 * it.
 */
export async function rebuildSearch(deps: RebuildDeps, owner: string, tell: TellProgress): Promise<boolean> {
  return whenFree(deps.db, owner, async (keep) => {
    await rebuildPostgresql(deps.db, keep, tell);
    if (deps.mirror) await rebuildMirror({ ...deps, mirror: deps.mirror }, keep, tell);
  });
}

/** Does `work` unless another one rebuilds; false when one does. */
export async function whenFree(db: Db, owner: string, work: (keep: KeepRebuild) => Promise<void>): Promise<boolean> {
  if (!(await takeRebuild(db, owner))) return false;
  try {
    await work(() => keepRebuild(db, owner));
  } finally {
    await leaveRebuild(db, owner);
  }
  return true;
}

async function rebuildPostgresql(db: Db, keep: KeepRebuild, tell: TellProgress): Promise<void> {
  let done = 0;
  for await (const ids of pagesOfPublishedOnce(db, pageSize)) {
    for (const id of ids) await rewrite(db, id);
    await keep();
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
