import type { GigCard } from '@craftlane/contracts/gig';

/** What a card shows, so that a page with it can be found again: a gig by slug or a person by id. */
type Shown = Pick<GigCard, 'slug'> & { freelancer: Pick<GigCard['freelancer'], 'userId'> };

const maxPages = 2_000;

/**
 * Notes that a page shows these cards of other people's gigs, in place of what was noted of it before. Kept in memory: after
 * a start pages are rendered anew, see `renewKnownPages`.
 */
export function noteShownCards(path: string, cards: readonly Shown[]): void {
  const pages = notes();
  pages.delete(path);
  if (cards.length > 0) pages.set(path, new Set(cards.flatMap((card) => [card.slug, card.freelancer.userId])));
  const [oldest] = pages.keys();
  if (pages.size > maxPages && oldest !== undefined) pages.delete(oldest);
}

/** At most `limit` pages that show a card of this gig (by slug) or person (by id), those rendered last first. */
export function pagesShowing(slugOrUserId: string, limit: number): string[] {
  const found = [...notes()].filter(([, shown]) => shown.has(slugOrUserId)).map(([path]) => path);
  return found.reverse().slice(0, limit);
}

/** By path, the one rendered last at the end. Pages and route handlers are bundled apart, so a module variable would be two. */
function notes(): Map<string, ReadonlySet<string>> {
  const shared = globalThis as { [key]?: Map<string, ReadonlySet<string>> };
  shared[key] ??= new Map();
  return shared[key];
}

const key = Symbol.for('craftlane.shown-cards');
