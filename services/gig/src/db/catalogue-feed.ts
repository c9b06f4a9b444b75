import type { Db } from '@craftlane/service-kit/db';
import { type SQL, sql } from 'drizzle-orm';
import type { CatalogueChange } from '../domain/catalogue/catalogue.ts';

/** What a reader of changes has seen: a snapshot in PostgreSQL's notation. */
export type Seen = string;

/** Changes that committed after a snapshot; `seen` is what the reader has seen then. */
export interface NewChanges {
  changes: CatalogueChange[];
  seen: Seen;
  /** Start anew: there are too many, or the database was restored and is older than the snapshot. */
  isUseless: boolean;
}

/** The snapshot of this moment. */
export async function seenNow(db: Db): Promise<Seen> {
  const [row] = await db.execute<{ seen: Seen }>(sql`select pg_current_snapshot()::text as seen`);
  return row?.seen ?? '';
}

/**
 * What others and we committed since. By visibility and not by number or time, so that a transaction that commits late is not
 * missed, whoever wrote it.
 */
export async function readChanges(db: Db, since: Seen, atMost: number): Promise<NewChanges> {
  const old = sql`${since}::pg_snapshot`;
  const rows = await db.execute<ChangedRow>(sql`
    with moment as materialized (select pg_current_snapshot() as seen)
    select moment.seen::text as seen, pg_snapshot_xmin(moment.seen) < pg_snapshot_xmin(${old}) as is_older,
      changed.gig_id as changed_id, changed.change, document.*
    from moment
    left join lateral (
      select gig_id, change from search_changes
      where changed_by >= pg_snapshot_xmin(${old}) and changed_by < pg_snapshot_xmax(moment.seen)
        and not pg_visible_in_snapshot(changed_by, ${old})
      limit ${atMost + 1}) changed on true
    left join lateral (${documents(sql`where gig_id = changed.gig_id`)}) document on true`);
  const { seen = since, is_older: isOlder = false } = rows[0] ?? {};
  return { seen, isUseless: isOlder || rows.length > atMost, changes: rows.flatMap(toChange) };
}

/** Up to `count` published gigs in the order of their ids, those after `afterId`. */
export async function readGigs(db: Db, afterId: string, count: number): Promise<CatalogueChange[]> {
  const rows = await db.execute<DocumentRow & { change: number }>(sql`
    select coalesce(changed.change, 0) as change, document.*
    from (${documents(sql`where gig_id > ${afterId}::uuid order by gig_id limit ${count}`)}) document
    left join search_changes changed using (gig_id) order by gig_id`);
  return rows.map((row) => ({ gigId: row.gig_id, change: row.change, gig: toGig(row) }));
}

/** Sorts before the id of every gig. */
export const beforeAllIds = '00000000-0000-0000-0000-000000000000';

interface DocumentRow extends Record<string, unknown> {
  gig_id: string;
  freelancer_id: string;
  title: string;
  category: string;
  subcategory: string;
  tags: string;
  languages: string;
  from_price_minor: number;
  price_bucket: string;
  min_delivery_days: number;
  popularity: number;
  published_at_ms: number;
  title_words: string;
  tag_words: string;
  category_words: string;
  all_words: string;
}

type ChangedRow = { seen: Seen; is_older: boolean; changed_id: string | null; change: number } & (
  | DocumentRow
  | { gig_id: null; [column: string]: unknown }
);

/** Lists come as one text, which is several times faster to read; no tag and no word can hold the character between. */
function documents(which: SQL): SQL {
  const joined = (list: string) => sql.raw(`array_to_string(${list}, '${separator}')`);
  const words = (weight: string) => joined(`tsvector_to_array(ts_filter(heading, '{${weight}}'))`);
  return sql`
    select gig_id, freelancer_id, title, category, subcategory, ${joined('tags')} as tags, ${joined('languages')} as languages,
      from_price_minor, price_bucket, min_delivery_days, popularity,
      (extract(epoch from published_at) * 1000)::float8 as published_at_ms, ${words('a')} as title_words,
      ${words('b')} as tag_words, ${words('c')} as category_words, ${joined('tsvector_to_array(document)')} as all_words
    from search_documents ${which}`;
}

const separator = '\x1f';

function toChange(row: ChangedRow): CatalogueChange[] {
  const { changed_id: gigId, change } = row;
  if (gigId === null) return [];
  return [{ gigId, change, gig: row.gig_id === null ? null : toGig(row as DocumentRow) }];
}

function toGig(row: DocumentRow): NonNullable<CatalogueChange['gig']> {
  return {
    freelancerId: row.freelancer_id,
    title: row.title,
    category: row.category,
    subcategory: row.subcategory,
    tags: split(row.tags),
    languages: split(row.languages),
    fromPriceMinor: row.from_price_minor,
    priceBucket: row.price_bucket,
    minDeliveryDays: row.min_delivery_days,
    popularity: row.popularity,
    publishedAtMs: row.published_at_ms,
    words: {
      title: split(row.title_words),
      tags: split(row.tag_words),
      categories: split(row.category_words),
      // The labels of search-labels.ts stand between the words and begin with a sign that no word has.
      all: split(row.all_words).filter((word) => !word.startsWith('=')),
    },
  };
}

function split(joined: string): string[] {
  return joined === '' ? [] : joined.split(separator);
}
