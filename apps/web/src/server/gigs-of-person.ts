import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import type { PersonCard } from '@craftlane/contracts/values/people';
import { services } from './services';

const pageSize = 48;
/** Growing pauses, a second in all. */
const pausesMs = [30, 70, 150, 300, 450];

/**
 * Waits until the gig service shows a person as the given card does: it learns of a change by an event of its own, which may
 * arrive later than ours. False when it did not within some seconds, because a newer change overtook this one, or it is slow. Rejects when
 * the service does not answer.
 */
export async function untilGigsShow(card: PersonCard): Promise<boolean> {
  for (const pauseMs of pausesMs) {
    const { hits } = await search(card.userId, { page: 1, pageSize: 1 });
    const [hit] = hits;
    if (!hit || isSameCard(hit.freelancer, card)) return true;
    await pause(pauseMs);
  }
  return false;
}

/** The slugs of a person's published gigs, newest first, at most `limit`. Rejects when the gig service does not answer. */
export async function listGigSlugsOf(userId: string, limit: number): Promise<string[]> {
  const slugs: string[] = [];
  for (let page = 1; slugs.length < limit; page++) {
    const { hits, total } = await search(userId, { page, pageSize });
    slugs.push(...hits.map((hit) => hit.slug));
    if (hits.length === 0 || slugs.length >= total) break;
  }
  return slugs.slice(0, limit);
}

function search(freelancerId: string, paging: { page: number; pageSize: number }) {
  return services().gig.search({ freelancerId, sort: 'newest', ...paging });
}

function isSameCard(one: PersonCard, other: PersonCard): boolean {
  const keys = ['displayName', 'handle', 'headline', 'avatarId'] as const;
  return keys.every((key) => (one[key] ?? null) === (other[key] ?? null));
}
