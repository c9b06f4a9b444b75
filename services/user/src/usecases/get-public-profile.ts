import type { PublicProfile } from '@craftlane/contracts/user';
import { notFound } from '@craftlane/service-kit/errors';
import type { UserDeps } from '../deps.ts';
import { publicProfileOf } from '../domain/views.ts';

/** What everyone may know about one person, by exactly one of `id` and `handle` (lower-cased). Throws NOT_FOUND. */
export async function getPublicProfile(
  { users }: UserDeps,
  wanted: { id: string } | { handle: string },
): Promise<PublicProfile> {
  const user = 'id' in wanted ? await users.findById(wanted.id) : await users.findByHandle(wanted.handle);
  if (!user) throw notFound('no such user');
  return publicProfileOf(user);
}
