import type { PersonCard } from '@craftlane/contracts/values/people';
import type { Tx } from '@craftlane/service-kit/db';
import { keepCard as keepInDb } from '../db/cards.ts';
import { setLanguages } from '../db/search-writer.ts';
import type { GigDeps } from '../deps.ts';
import { languagesOf } from '../domain/search-document.ts';
import { queueIndexing } from './queue-indexing.ts';

/** Keeps the card of a person and what search says about their gigs; an older version than the one here changes nothing. */
export async function keepCard(
  tx: Tx,
  deps: Pick<GigDeps, 'mirror'>,
  card: PersonCard,
  version: number,
): Promise<void> {
  if (!(await keepInDb(tx, card, version))) return;
  await queueIndexing(tx, deps, await setLanguages(tx, card.userId, languagesOf(card)));
}
