import type { GigImage } from '@craftlane/contracts/gig';
import type { Actor } from '@craftlane/service-kit/auth';
import { insertImage } from '../db/images.ts';
import type { GigDeps } from '../deps.ts';

/**
 * Stores a picture as the caller's own, re-encoded and without metadata; each upload makes a new one. The files are there
 * before the row, so that a known picture can always be shown. Throws UNSUPPORTED_MEDIA.
 */
export async function uploadImage(deps: GigDeps, actor: Actor, file: Blob): Promise<GigImage> {
  const { width, height, files } = await deps.encodeImage(new Uint8Array(await file.arrayBuffer()));
  const image = { id: deps.newId(), width, height };
  await deps.images.put(image.id, files);
  await insertImage(deps.db, { ...image, ownerId: actor.userId, createdAt: deps.clock.now() });
  return image;
}
