import type { GigCard, GigStatus, OwnGig, PublishedGig } from '@craftlane/contracts/gig';
import type { PersonCard } from '@craftlane/contracts/values/people';
import type { Db, Tx } from '@craftlane/service-kit/db';
import { and, asc, count, desc, eq, gt, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import type { StoredGig } from '../domain/gig.ts';
import { cardColumns, toCard } from './cards.ts';
import { freelancers, gigs } from './schema.ts';

/** A gig with its freelancer's card, null while that is not known. */
export interface GigWithCard {
  gig: StoredGig;
  card: PersonCard | null;
}

/** Hot reads outside of transactions, as prepared statements. Null when nothing matches; deleted gigs are found too. */
export interface GigReads {
  findById(id: string): Promise<GigWithCard | null>;
  findBySlug(slug: string): Promise<GigWithCard | null>;
}

/** Prepares the reads; once per pool. */
export function prepareGigReads(db: Db): GigReads {
  const gigWithCard = () =>
    db
      .select({ gig: gigs, card: cardColumns })
      .from(gigs)
      .leftJoin(freelancers, eq(freelancers.userId, gigs.freelancerId));
  const byId = gigWithCard()
    .where(eq(gigs.id, sql.placeholder('id')))
    .prepare('gig_by_id');
  const bySlug = gigWithCard()
    .where(eq(gigs.slug, sql.placeholder('slug')))
    .prepare('gig_by_slug');
  return {
    findById: async (id) => (await byId.execute({ id }))[0] ?? null,
    findBySlug: async (slug) => (await bySlug.execute({ slug }))[0] ?? null,
  };
}

/** The gig, locked until the transaction ends; null when there is none. */
export async function lockGig(tx: Tx, id: string): Promise<StoredGig | null> {
  const [gig] = await tx.select().from(gigs).where(eq(gigs.id, id)).for('update');
  return gig ?? null;
}

/** One page of a person's gigs, the last changed first, without deleted ones; `status` narrows it. */
export async function listOwnGigs(
  db: Db,
  freelancerId: string,
  query: { status?: GigStatus | undefined; page: number; pageSize: number },
): Promise<{ items: OwnGig[]; total: number }> {
  const { status, page, pageSize } = query;
  const mine = and(
    eq(gigs.freelancerId, freelancerId),
    ne(gigs.status, 'deleted'),
    status ? eq(gigs.status, status) : undefined,
  );
  const [rows, [counted]] = await Promise.all([
    db
      .select()
      .from(gigs)
      .where(mine)
      .orderBy(desc(gigs.updatedAt), desc(gigs.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    db.select({ total: count() }).from(gigs).where(mine),
  ]);
  return { items: rows.map(toOwnGig), total: counted?.total ?? 0 };
}

/** Up to `limit` published gigs in the order of their ids, those after `after`. */
export async function listPublished(db: Db, after: string, limit: number): Promise<PublishedGig[]> {
  const rows = await db
    .select({ id: gigs.id, slug: gigs.slug, updatedAt: gigs.updatedAt, freelancerHandle: freelancers.handle })
    .from(gigs)
    .leftJoin(freelancers, eq(freelancers.userId, gigs.freelancerId))
    .where(and(gt(gigs.id, after), eq(gigs.status, 'published')))
    .orderBy(asc(gigs.id))
    .limit(limit);
  return rows.flatMap(({ slug, updatedAt, ...rest }) =>
    slug === null ? [] : [{ ...rest, slug, updatedAt: updatedAt.toISOString() }],
  );
}

/** Cards of those of the gigs that are published, by id. */
export async function findGigCards(db: Db, ids: readonly string[]): Promise<Map<string, GigCard>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ gig: gigs, card: freelancers })
    .from(gigs)
    .innerJoin(freelancers, eq(freelancers.userId, gigs.freelancerId))
    .where(and(inArray(gigs.id, [...ids]), eq(gigs.status, 'published'), isNotNull(gigs.slug)));
  return new Map(rows.flatMap(({ gig, card }) => toGigCard(gig, toCard(card))).map((card) => [card.id, card]));
}

function toOwnGig(gig: StoredGig): OwnGig {
  const { id, slug, title, status, version, fromPriceMinor, currency, updatedAt } = gig;
  const cover = gig.gallery[0] ?? null;
  return { id, slug, title, status, version, cover, fromPriceMinor, currency, updatedAt: updatedAt.toISOString() };
}

/** None for a gig that lacks what only a published one has. */
function toGigCard(gig: StoredGig, freelancer: PersonCard): GigCard[] {
  const { id, slug, title, category, subcategory, tags, fromPriceMinor, currency, minDeliveryDays, publishedAt } = gig;
  const isWhole = slug && category && subcategory && publishedAt && fromPriceMinor !== null && minDeliveryDays !== null;
  if (!isWhole) return [];
  const cover = gig.gallery[0] ?? null;
  const rest = { id, slug, title, category, subcategory, tags, cover, fromPriceMinor, currency, minDeliveryDays };
  return [{ ...rest, freelancer, publishedAt: publishedAt.toISOString() }];
}
