import type { Tx } from '@craftlane/service-kit/db';
import { eq, inArray } from 'drizzle-orm';
import type { StoredGig } from '../domain/gig.ts';
import { gigs } from './schema.ts';

/** Name of the constraint that refuses a slug somebody else was faster to take. */
export const SLUG_CONSTRAINT = 'gigs_slug_unique';

/** Stores a new gig. */
export async function insertGig(tx: Tx, gig: StoredGig): Promise<void> {
  await tx.insert(gigs).values(gig);
}

/** Stores a changed gig that the transaction has locked. */
export async function saveGig(tx: Tx, gig: StoredGig): Promise<void> {
  await tx.update(gigs).set(gig).where(eq(gigs.id, gig.id));
}

/** The first candidate that no gig has, else the last. */
export async function findFreeSlug(tx: Tx, candidates: readonly [string, ...string[]]): Promise<string> {
  const rows = await tx
    .select({ slug: gigs.slug })
    .from(gigs)
    .where(inArray(gigs.slug, [...candidates]));
  const taken = new Set(rows.map(({ slug }) => slug));
  return candidates.find((candidate) => !taken.has(candidate)) ?? candidates[candidates.length - 1] ?? candidates[0];
}
