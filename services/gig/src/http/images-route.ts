import { idSchema } from '@craftlane/contracts/values/text';
import { notFound } from '@craftlane/service-kit/errors';
import type { RawRoute } from '@craftlane/service-kit/http';
import type { GigDeps } from '../deps.ts';
import { parseImageWidth } from '../domain/images.ts';

/**
 * `GET /api/gigs/images/{id}/{width}`: a picture as WebP for everyone. A picture never changes, so caches may keep it for
 * good. Only a UUID and a known width reach the store; anything else is NOT_FOUND.
 */
export function imagesRoute({ images }: Pick<GigDeps, 'images'>): RawRoute {
  return {
    method: 'GET',
    path: '/api/gigs/images/{id}/{width}',
    async handle({ params, headers }) {
      const id = idSchema.safeParse(params.id);
      const width = parseImageWidth(params.width ?? '');
      if (!id.success || width === null) throw notFound('no such picture');
      const etag = `"${id.data}-${width}"`;
      const caching = { etag, 'cache-control': 'public, max-age=31536000, immutable' };
      const bytes = await images.find(id.data, width);
      if (!bytes) throw notFound('no such picture');
      if (headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) return { status: 304, headers: caching };
      return { status: 200, headers: { ...caching, 'content-type': 'image/webp' }, body: bytes };
    },
  };
}
