import { categories } from '@craftlane/contracts/values/categories';
import type { FoundGigs } from './search-index.ts';
import { foldedText } from './words.ts';

/** How many suggestions an answer holds at most. */
export const suggestionLimit = 8;

/**
 * What somebody who has typed `q` may mean, likeliest first: kinds of work and tags of the gigs found that have a word
 * beginning with each word typed, then the titles of these gigs. Each text once; empty without words.
 */
export function suggestionsOf(q: string, { hits, facets }: Pick<FoundGigs, 'hits' | 'facets'>): string[] {
  const typed = wordsOf(q);
  if (typed.length === 0) return [];
  const labels = [...facets.subcategory.map(({ value }) => subcategoryName(value)), ...facets.tags.map(tagOf)];
  const fitting = labels.filter((label) => typed.every((word) => hasWordLike(label, word)));
  const titles = hits.map(({ highlight }) => highlight.map(({ text }) => text).join(''));
  return withoutRepeats([...fitting, ...titles]).slice(0, suggestionLimit);
}

function hasWordLike(label: string, beginning: string): boolean {
  return wordsOf(label).some((word) => word.startsWith(beginning));
}

/** Texts of the same words count as one; the first stays. */
function withoutRepeats(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const folded = foldedText(text);
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}

function wordsOf(text: string): string[] {
  return foldedText(text).split(' ').filter(Boolean);
}

function tagOf({ value }: { value: string }): string {
  return value;
}

/** The readable name; a slug that left the tree names itself. */
function subcategoryName(slug: string): string {
  const leaves = categories.flatMap(({ subcategories }) => subcategories);
  return leaves.find((leaf) => leaf.slug === slug)?.name ?? slug;
}
