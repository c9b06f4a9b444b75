import { transact } from '@craftlane/service-kit/db';
import { seenNow } from '../db/catalogue-feed.ts';
import { popularityOf } from '../db/orders.ts';
import { pagesOfSearchable, readChangedIds, saveMirrorVersion } from '../db/search-rebuilds.ts';
import type { GigDeps } from '../deps.ts';
import { type SearchDocument, searchDocumentOf } from '../domain/search-document.ts';
import type { MirrorIndex, SearchMirror } from '../domain/search-index.ts';
import { queueIndexing } from './queue-indexing.ts';
import type { KeepRebuild, RebuildDeps, TellProgress } from './rebuild-search.ts';

const pageSize = 200;

/**
 * Fills a new index of the second engine beside the old one, which answers until the new one takes its place. The jobs that tell of
 * changes write into the old one meanwhile, so what changed since the beginning is written once more: into the new one before
 * it answers, and by jobs for the moments around the exchange, also when it is not known whether that took place.
 */
export async function rebuildMirror(
  deps: RebuildDeps & { mirror: SearchMirror },
  keep: KeepRebuild,
  tell: TellProgress,
): Promise<void> {
  const { db, mirror } = deps;
  let seen = await seenNow(db);
  const fill = async (fresh: MirrorIndex) => {
    let done = 0;
    for await (const ids of pagesOfSearchable(db, pageSize)) {
      await write(deps, fresh, ids);
      await keep();
      done += ids.length;
      tell(`Meilisearch: ${done} gigs in the new index`);
    }
    const changed = await readChangedIds(db, seen);
    for (const ids of inPages(changed.ids)) {
      await write(deps, fresh, ids);
      await keep();
    }
    seen = changed.seen;
  };
  try {
    await mirror.rebuild(fill);
  } finally {
    const { ids } = await readChangedIds(db, seen);
    await transact(db, (tx) => queueIndexing(tx, deps, ids));
  }
  await saveMirrorVersion(db, mirror.version);
  tell('Meilisearch: the new index answers');
}

function inPages(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / pageSize);
  return Array.from({ length: count }, (_, page) => ids.slice(page * pageSize, (page + 1) * pageSize));
}

/** Brings gigs in an index to the state they have now. */
async function write(deps: Pick<GigDeps, 'db' | 'gigs'>, index: MirrorIndex, ids: readonly string[]): Promise<void> {
  const found = await Promise.all(ids.map((id) => findDocument(deps, id)));
  const documents = found.filter((document) => document !== null);
  if (documents.length > 0) await index.put(documents);
  const present = new Set(documents.map(({ gigId }) => gigId));
  await Promise.all(ids.filter((id) => !present.has(id)).map((id) => index.remove(id)));
}

/** What the second engine holds of a gig now; null when it must not be found. */
export async function findDocument(
  { db, gigs }: Pick<GigDeps, 'db' | 'gigs'>,
  gigId: string,
): Promise<SearchDocument | null> {
  const found = await gigs.findById(gigId);
  if (!found) return null;
  const popularity = await transact(db, (tx) => popularityOf(tx, gigId));
  return searchDocumentOf(found.gig, found.card, popularity);
}
