import type { Db, Tx } from '@craftlane/service-kit/db';
import { eq, sql } from 'drizzle-orm';
import { gigs } from './schema.ts';

/** What the chat keeps of a gig. */
export type GigCopy = Omit<typeof gigs.$inferSelect, 'version'>;

/** The copy of a gig, deleted ones included, or null when there is none yet. */
export async function findGigCopy(db: Db | Tx, gigId: string): Promise<GigCopy | null> {
  const [row] = await db.select().from(gigs).where(eq(gigs.gigId, gigId));
  return row ?? null;
}

/** Stores a gig's facts unless the copy is of this version or a newer one; `version` 0 never replaces anything. */
export async function storeGigCopy(db: Db | Tx, gig: GigCopy, version: number): Promise<void> {
  const { gigId, slug, title, freelancerId, isDeleted } = gig;
  await db
    .insert(gigs)
    .values({ gigId, slug, title, freelancerId, isDeleted, version })
    .onConflictDoUpdate({
      target: gigs.gigId,
      set: { slug, title, freelancerId, isDeleted, version },
      setWhere: sql`${gigs.version} < excluded.version`,
    });
}
