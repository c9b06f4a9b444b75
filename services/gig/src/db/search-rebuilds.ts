import type { Db } from '@craftlane/service-kit/db';
import { and, asc, eq, gt, isNotNull, sql } from 'drizzle-orm';
import { beforeAllIds, type Seen } from './catalogue-feed.ts';
import { gigs, searchDocuments, searchRebuilds } from './schema.ts';

const name = 'search';
/** Longer than anything between two renewals takes; a process that died keeps others waiting so long at most. */
const lease = sql`now() + interval '5 minutes'`;

/** Takes the rebuild for one who calls themselves `owner` (a UUID); false while another one is at it. */
export async function takeRebuild(db: Db, owner: string): Promise<boolean> {
  const mine = { leasedBy: owner, leasedUntil: lease };
  const taken = await db
    .insert(searchRebuilds)
    .values({ name, ...mine })
    .onConflictDoUpdate({
      target: searchRebuilds.name,
      set: mine,
      setWhere: sql`${searchRebuilds.leasedUntil} < now()`,
    })
    .returning({ name: searchRebuilds.name });
  return taken.length > 0;
}

/** Keeps a rebuild that was taken. @throws Error when it took too long and is another one's by now */
export async function keepRebuild(db: Db, owner: string): Promise<void> {
  const kept = await db
    .update(searchRebuilds)
    .set({ leasedUntil: lease })
    .where(ownedBy(owner))
    .returning({ name: searchRebuilds.name });
  if (kept.length === 0) throw new Error('Another process has taken the rebuild over.');
}

/** Lets go of a rebuild; nothing happens when it is another one's by now. */
export async function leaveRebuild(db: Db, owner: string): Promise<void> {
  await db.update(searchRebuilds).set({ leasedUntil: sql`'-infinity'` }).where(ownedBy(owner));
}

function ownedBy(owner: string) {
  return and(eq(searchRebuilds.name, name), eq(searchRebuilds.leasedBy, owner));
}

/** Notes with which version of its settings the second engine was filled. */
export async function saveMirrorVersion(db: Db, mirrorVersion: string): Promise<void> {
  await db.update(searchRebuilds).set({ mirrorVersion }).where(eq(searchRebuilds.name, name));
}

/** The version with which the second engine was filled last; null before the first time. */
export async function findMirrorVersion(db: Db): Promise<string | null> {
  const [row] = await db.select().from(searchRebuilds).where(eq(searchRebuilds.name, name));
  return row?.mirrorVersion ?? null;
}

/** Ids in their order, page by page. */
export type IdPages = AsyncGenerator<string[]>;

/** Of every gig that was ever published, and so may have to be found or to be forgotten. */
export function pagesOfPublishedOnce(db: Db, size: number): IdPages {
  return pages(size, (after) =>
    db
      .select({ id: gigs.id })
      .from(gigs)
      .where(and(isNotNull(gigs.slug), gt(gigs.id, after)))
      .orderBy(asc(gigs.id))
      .limit(size),
  );
}

/** Of every gig that PostgreSQL finds. */
export function pagesOfSearchable(db: Db, size: number): IdPages {
  return pages(size, (after) =>
    db
      .select({ id: searchDocuments.gigId })
      .from(searchDocuments)
      .where(gt(searchDocuments.gigId, after))
      .orderBy(asc(searchDocuments.gigId))
      .limit(size),
  );
}

async function* pages(size: number, read: (after: string) => PromiseLike<{ id: string }[]>): IdPages {
  for (let after = beforeAllIds; ; ) {
    const ids = (await read(after)).map(({ id }) => id);
    if (ids.length > 0) yield ids;
    after = ids.at(-1) ?? after;
    if (ids.length < size) return;
  }
}

/** The gigs whose document changed, came or went since a snapshot, and the snapshot of this moment. */
export async function readChangedIds(db: Db, since: Seen): Promise<{ ids: string[]; seen: Seen }> {
  const old = sql`${since}::pg_snapshot`;
  const rows = await db.execute<{ seen: Seen; gig_id: string | null }>(sql`
    with moment as materialized (select pg_current_snapshot() as seen)
    select moment.seen::text as seen, changed.gig_id
    from moment
    left join (
      select gig_id from search_changes
      where changed_by >= pg_snapshot_xmin(${old}) and not pg_visible_in_snapshot(changed_by, ${old})) changed on true`);
  return { seen: rows[0]?.seen ?? since, ids: rows.flatMap(({ gig_id: id }) => (id === null ? [] : [id])) };
}
