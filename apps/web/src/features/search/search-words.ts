import { formatMoney, minorUnitDigits, toMinor } from '@craftlane/contracts/values/amounts';
import { findCategory, findSubcategory } from '@craftlane/contracts/values/categories';
import { languageName } from '@/lib/place-names';
import { type SearchQuery, searchHref } from './search-query';

/** The ways to sort; without words to match, relevance is popularity and is not offered beside it. */
export const sortNames = {
  relevance: 'Best match',
  popular: 'Most ordered',
  newest: 'Newest',
  price_asc: 'Price: low to high',
  price_desc: 'Price: high to low',
} satisfies Record<SearchQuery['sort'], string>;

/** A filter in force, and the address without it. */
export type ActiveFilter = { label: string; href: string };

/** The filters of a search, each with the way to take it off. The words that are searched for are no filter. */
export function activeFilters(query: SearchQuery, currency: string): ActiveFilter[] {
  const { category, subcategory, tags = [], maxDeliveryDays, language } = query;
  const filters: (ActiveFilter | null)[] = [
    category && {
      label: categoryName(category),
      href: searchHref(query, { category: undefined, subcategory: undefined }),
    },
    category &&
      subcategory && {
        label: findSubcategory(category, subcategory)?.name ?? subcategory,
        href: searchHref(query, { subcategory: undefined }),
      },
    ...tags.map((tag) => ({ label: tag, href: searchHref(query, { tags: tags.filter((each) => each !== tag) }) })),
    priceText(query, currency) && {
      label: priceText(query, currency),
      href: searchHref(query, { minPriceMinor: undefined, maxPriceMinor: undefined }),
    },
    maxDeliveryDays && { label: withinDays(maxDeliveryDays), href: searchHref(query, { maxDeliveryDays: undefined }) },
    language && { label: `Speaks ${languageName(language)}`, href: searchHref(query, { language: undefined }) },
  ].map((filter) => filter || null);
  return filters.filter((filter) => filter !== null);
}

/**
 * A span of prices in words; empty without limits. An upper limit just below a whole amount reads as that amount: `0–4999` is
 * "Under €50".
 */
export function priceText(
  { minPriceMinor: min, maxPriceMinor: max }: Pick<SearchQuery, 'minPriceMinor' | 'maxPriceMinor'>,
  currency: string,
): string {
  const money = (minor: number) => formatMoney(minor, currency);
  const isBelow = max !== undefined && minorUnitDigits(currency) > 0 && (max + 1) % toMinor(1, currency) === 0;
  const upper = max === undefined ? '' : money(isBelow ? max + 1 : max);
  if (min && upper) return `${money(min)} to ${upper}`;
  if (upper) return `${isBelow ? 'Under' : 'Up to'} ${upper}`;
  return min ? `From ${money(min)}` : '';
}

/** The price filter that a value of the price facet (`5000-9999`, `50000-`) stands for; null when it is none. */
export function priceRangeOf(value: string): Pick<SearchQuery, 'minPriceMinor' | 'maxPriceMinor'> | null {
  const [, min, max] = /^(\d+)-(\d*)$/.exec(value) ?? [];
  if (min === undefined) return null;
  return { minPriceMinor: Number(min) || undefined, maxPriceMinor: max ? Number(max) : undefined };
}

/** A delivery limit in words. */
export function withinDays(days: number): string {
  return days === 1 ? 'Within 1 day' : `Within ${days} days`;
}

/** What was searched for, as a heading. */
export function searchTitle({ q, category, subcategory }: SearchQuery): string {
  if (q) return `“${q}”`;
  if (!category) return 'All services';
  return (subcategory && findSubcategory(category, subcategory)?.name) || categoryName(category);
}

/** How many gigs there are; beyond what is counted exactly a plus sign says that there are more. */
export function totalText(total: number, isCapped: boolean): string {
  const number = total.toLocaleString('en');
  if (isCapped) return `${number}+ gigs`;
  return total === 1 ? '1 gig' : `${number} gigs`;
}

const countedTo = 10_000;

/** How many gigs there are behind a filter; above 10,000 the exact number is of no use, and not every engine knows it. */
export function countText(count: number): string {
  return count > countedTo ? `${countedTo.toLocaleString('en')}+` : count.toLocaleString('en');
}

/** The name of a category, or its slug when it is none. */
export function categoryName(slug: string): string {
  return findCategory(slug)?.name ?? slug;
}
