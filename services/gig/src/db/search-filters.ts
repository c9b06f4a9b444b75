import type { SearchInput } from '@craftlane/contracts/gig';
import { and, type SQL, sql } from 'drizzle-orm';
import { searchDocuments as row } from './schema.ts';
import { type LabelKind, labelQuery } from './search-labels.ts';

/** A part of a search that a facet sets, and that this facet's own counts therefore ignore. */
export type FacetFilter = 'category' | 'subcategory' | 'tags' | 'price' | 'delivery' | 'language';

/** Every facet, in the order of the contract. */
export const facetFilters: readonly FacetFilter[] = [
  'category',
  'subcategory',
  'tags',
  'price',
  'delivery',
  'language',
];

/** One condition; `isIndexed` when the index of words and labels answers it. */
interface Condition {
  facet: FacetFilter | null;
  isIndexed: boolean;
  sql: SQL;
}

/** The conditions of a search. */
export interface SearchFilters {
  /** The index of words and labels answers at least a part. */
  hasIndexed: boolean;
  isFiltered(facet: FacetFilter): boolean;
  /** The WHERE clause without what these facets set. */
  whereWithout(ignored: readonly FacetFilter[]): SQL;
}

/** Collects the conditions; `match` is the text query, null without words. */
export function searchFilters(input: SearchInput, match: string | null): SearchFilters {
  const conditions = conditionsOf(input, match);
  return {
    hasIndexed: conditions.some(({ isIndexed }) => isIndexed),
    isFiltered: (facet) => conditions.some((condition) => condition.facet === facet),
    whereWithout: (ignored) => {
      const kept = conditions.filter(({ facet }) => facet === null || !ignored.includes(facet));
      const all = and(...kept.map((condition) => condition.sql));
      return all ? sql`where ${all}` : sql``;
    },
  };
}

function conditionsOf(input: SearchInput, match: string | null): Condition[] {
  const { category, subcategory, tags = [], language, freelancerId } = input;
  const labels = [
    ...labelled('category', 'category', [category]),
    ...labelled('subcategory', 'subcategory', [subcategory]),
    ...labelled(
      'tags',
      'tag',
      tags.map((tag) => tag.toLowerCase()),
    ),
    ...labelled('language', 'language', [language]),
    ...labelled(null, 'freelancer', [freelancerId]),
    ...(match === null ? [] : [matching(null, match)]),
  ];
  return [...labels, ...ranges(input, labels.length > 0)];
}

function labelled(facet: FacetFilter | null, kind: LabelKind, values: readonly (string | undefined)[]): Condition[] {
  return values.flatMap((value) => (value === undefined ? [] : [matching(facet, labelQuery(kind, value))]));
}

function matching(facet: FacetFilter | null, query: string): Condition {
  return { facet, isIndexed: true, sql: sql`${row.document} @@ ${query}::tsquery` };
}

/** Beside labels a range is written so that no index fits it, else the planner may take that one and match row by row. */
function ranges(input: SearchInput, hasLabels: boolean): Condition[] {
  const { minPriceMinor, maxPriceMinor, maxDeliveryDays } = input;
  const price = hasLabels ? sql`(${row.fromPriceMinor} + 0)` : sql`${row.fromPriceMinor}`;
  const range = (facet: FacetFilter, condition: SQL): Condition => ({ facet, isIndexed: false, sql: condition });
  return [
    ...(minPriceMinor === undefined ? [] : [range('price', sql`${price} >= ${minPriceMinor}`)]),
    ...(maxPriceMinor === undefined ? [] : [range('price', sql`${price} <= ${maxPriceMinor}`)]),
    ...(maxDeliveryDays === undefined ? [] : [range('delivery', sql`${row.minDeliveryDays} <= ${maxDeliveryDays}`)]),
  ];
}
