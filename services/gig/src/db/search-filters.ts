import type { SearchInput } from '@craftlane/contracts/gig';
import { and, eq, gte, lte, type SQL, sql } from 'drizzle-orm';
import { searchDocuments as row } from './schema.ts';

/** A part of a search that a facet sets, and that this facet's own counts therefore ignore. */
export type FacetFilter = 'category' | 'subcategory' | 'tags' | 'price' | 'delivery' | 'language';

/** The conditions of a search by facet, without those that are not asked for. */
export function facetConditions(input: SearchInput): Partial<Record<FacetFilter, SQL>> {
  const { category, subcategory, tags, minPriceMinor, maxPriceMinor, maxDeliveryDays, language } = input;
  return withoutAbsent({
    category: category === undefined ? undefined : eq(row.category, category),
    subcategory: subcategory === undefined ? undefined : eq(row.subcategory, subcategory),
    tags: tags?.length ? sql`${row.tags} @> ${sql.param(tags.map((tag) => tag.toLowerCase()))}::text[]` : undefined,
    price: and(
      minPriceMinor === undefined ? undefined : gte(row.fromPriceMinor, minPriceMinor),
      maxPriceMinor === undefined ? undefined : lte(row.fromPriceMinor, maxPriceMinor),
    ),
    delivery: maxDeliveryDays === undefined ? undefined : lte(row.minDeliveryDays, maxDeliveryDays),
    language: language === undefined ? undefined : sql`${language} = any(${row.languages})`,
  });
}

/** Conditions that no facet sets: the words asked for, and whose gigs. */
export function fixedConditions(input: SearchInput, match: string | null): SQL[] {
  return [
    ...(match === null ? [] : [sql`${row.document} @@ ${match}::tsquery`]),
    ...(input.freelancerId === undefined ? [] : [eq(row.freelancerId, input.freelancerId)]),
  ];
}

function withoutAbsent(conditions: Record<FacetFilter, SQL | undefined>): Partial<Record<FacetFilter, SQL>> {
  return Object.fromEntries(Object.entries(conditions).filter(([, condition]) => condition !== undefined));
}
