import type { GigImage } from '@craftlane/contracts/gig';
import type { Db } from '@craftlane/service-kit/db';
import { and, eq, inArray } from 'drizzle-orm';
import { gigImages } from './schema.ts';

/** Notes a picture whose files are stored, as its uploader's. */
export async function insertImage(db: Db, image: GigImage & { ownerId: string; createdAt: Date }): Promise<void> {
  await db.insert(gigImages).values(image);
}

/** Those of the pictures that belong to the person, by id. */
export async function findOwnImages(db: Db, ownerId: string, ids: readonly string[]): Promise<Map<string, GigImage>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: gigImages.id, width: gigImages.width, height: gigImages.height })
    .from(gigImages)
    .where(and(eq(gigImages.ownerId, ownerId), inArray(gigImages.id, [...ids])));
  return new Map(rows.map((row) => [row.id, row]));
}
