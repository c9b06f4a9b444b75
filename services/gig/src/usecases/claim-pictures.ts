import type { Tx } from '@craftlane/service-kit/db';
import { attachFiles, detachFiles, type FileClaim } from '@craftlane/service-kit/files';
import { picturesLeftBy, type StoredGig } from '../domain/gig.ts';

/** The pictures of this list that the gig does not have yet, as what it claims. */
export function newPictures(
  { id, freelancerId, gallery }: Pick<StoredGig, 'id' | 'freelancerId' | 'gallery'>,
  galleryImageIds: readonly string[],
): FileClaim {
  const had = new Set(gallery.map((picture) => picture.id));
  const added = galleryImageIds.flatMap((imageId, at) => (had.has(imageId) ? [] : [{ imageId, at }]));
  return {
    ids: added.map(({ imageId }) => imageId),
    ownerId: freelancerId,
    purpose: 'gallery',
    attachTo: ownerOfPictures(id),
    field: (at) => `galleryImageIds.${added[at]?.at}`,
  };
}

/**
 * Lets the pictures of a gig that is being stored belong to it, and those that it leaves behind to nothing. `before` is the gig
 * as it was, without pictures when it is new; `after` is null when it is deleted. Throws VALIDATION_FAILED when another gig was faster.
 */
export async function claimPictures(tx: Tx, before: StoredGig, after: StoredGig | null): Promise<void> {
  if (after) {
    const ids = after.gallery.map(({ id }) => id);
    await attachFiles(tx, newPictures(before, ids));
  }
  await detachFiles(tx, picturesLeftBy(before, after), ownerOfPictures(before.id));
}

function ownerOfPictures(gigId: string): string {
  return `gig:${gigId}`;
}
