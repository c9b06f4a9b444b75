import type { GigCard } from '@craftlane/contracts/gig';

/** What a card shows, so that a page with it can be found again: a gig by slug or a person by id. */
type Shown = Pick<GigCard, 'slug'> & { freelancer: Pick<GigCard['freelancer'], 'userId'> };

const maxPages = 2_000;

/**
 * Notes that a page shows these cards of other people's gigs, chosen from a category, in place of what was noted of it before. Kept in
 * memory: after a start pages are rendered anew, see `renewKnownPages`.
 */
export function noteShownCards(path: string, category: string, cards: readonly Shown[]): void {
  const pages = notes();
  pages.delete(path);
  pages.set(path, new Set([category, ...cards.flatMap((card) => [card.slug, card.freelancer.userId])]));
  const [oldest] = pages.keys();
  if (pages.size > maxPages && oldest !== undefined) pages.delete(oldest);
}

/** At most `limit` pages that show a card of this gig (by slug) or person (by id), or choose from this category; those rendered last first. */
export function pagesShowing(shown: string, limit: number): string[] {
  const found = [...notes()].filter(([, noted]) => noted.has(shown)).map(([path]) => path);
  return found.reverse().slice(0, limit);
}

/** By path, the one rendered last at the end. Pages and route handlers are bundled apart, so a module variable would be two. */
function notes(): Map<string, ReadonlySet<string>> {
  const shared = globalThis as { [key]?: Map<string, ReadonlySet<string>> };
  shared[key] ??= new Map();
  return shared[key];
}

const key = Symbol.for('craftlane.shown-cards');
