import type { PersonCard } from '@craftlane/contracts/values/people';
import { keepFetchedCard, toCard } from '../db/cards.ts';
import type { CallTrace, GigDeps } from '../deps.ts';
import { profileIncomplete } from '../domain/errors.ts';

/**
 * The card of somebody who may sell. When the copy here does not say so, the user service is asked (its event may be on the
 * way), and the answer kept. Throws PROFILE_INCOMPLETE, or UNAVAILABLE when it has to be asked and does not answer.
 */
export async function requireFreelancer(
  { db, cards, users }: Pick<GigDeps, 'db' | 'cards' | 'users'>,
  userId: string,
  trace: CallTrace,
): Promise<PersonCard> {
  const copy = await cards.find(userId);
  if (copy?.isFreelancer) return toCard(copy);
  const card = await users.findCard(userId, trace);
  if (!card?.isFreelancer) throw profileIncomplete();
  await keepFetchedCard(db, card, copy?.version ?? 0);
  return card;
}
