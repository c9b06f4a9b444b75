import { findCategory, findSubcategory } from '@craftlane/contracts/values/categories';
import type { PersonCard } from '@craftlane/contracts/values/people';
import type { StoredGig } from './gig.ts';
import { isOrderable } from './gig-policy.ts';
import { foldedText } from './words.ts';

/** A published gig as search engines hold it. Times and counts that sort, names that filter, texts that match. */
export interface SearchDocument {
  gigId: string;
  freelancerId: string;
  title: string;
  description: string;
  category: string;
  subcategory: string;
  tags: readonly string[];
  /** ISO 639-1 codes of what the freelancer speaks. */
  languages: readonly string[];
  fromPriceMinor: number;
  currency: string;
  minDeliveryDays: number;
  /** Number of paid orders. */
  popularity: number;
  publishedAt: Date;
}

/** The folded words of a document by how much they say about it: title, then tags, then its place in the tree, then the rest. */
export interface DocumentWords {
  title: string;
  tags: string;
  categories: string;
  description: string;
}

/** Brings the texts of a document into the form that is indexed. */
export function documentWords(document: SearchDocument): DocumentWords {
  return {
    title: foldedText(document.title),
    tags: foldedText(document.tags.join(' ')),
    categories: foldedText(categoryNames(document).join(' ')),
    description: foldedText(document.description),
  };
}

/** The readable names of the category and subcategory; a slug that left the tree names itself. */
export function categoryNames({ category, subcategory }: Pick<SearchDocument, 'category' | 'subcategory'>): string[] {
  return [findCategory(category)?.name ?? category, findSubcategory(category, subcategory)?.name ?? subcategory];
}

/** The words worth correcting typos to: 3 to 30 letters, each once, in alphabetical order. */
export function vocabularyOf(words: DocumentWords): string[] {
  const all = Object.values(words).flatMap((text: string) => text.split(' '));
  return [...new Set(all)].filter((word) => word.length >= 3 && word.length <= 30 && /\p{L}/u.test(word)).sort();
}

/** The document of a gig; null when it must not be found: not published, or without what publication asks for. */
export function searchDocumentOf(gig: StoredGig, card: PersonCard | null, popularity: number): SearchDocument | null {
  const { category, subcategory, fromPriceMinor, minDeliveryDays, publishedAt } = gig;
  const isWhole = category && subcategory && publishedAt && fromPriceMinor !== null && minDeliveryDays !== null;
  if (!isOrderable(gig) || !isWhole) return null;
  return {
    gigId: gig.id,
    freelancerId: gig.freelancerId,
    title: gig.title,
    description: gig.description,
    category,
    subcategory,
    tags: [...new Set(gig.tags)],
    languages: languagesOf(card),
    fromPriceMinor,
    currency: gig.currency,
    minDeliveryDays,
    popularity,
    publishedAt,
  };
}

/** The codes of the languages that somebody speaks, each once. */
export function languagesOf(card: PersonCard | null): string[] {
  return [...new Set(card?.languages.map(({ code }) => code) ?? [])];
}
