import type { Settings } from 'meilisearch';
import { countCap, deliveryStepsOf, priceBucketOf } from '../domain/facets.ts';
import type { SearchDocument } from '../domain/search-document.ts';
import { categoryNames } from '../domain/search-document.ts';

/** Name of the index of published gigs. */
export const GIG_INDEX = 'gigs';

/** What the index is made with; changing it here changes the index at the next start. */
export const gigIndexSettings: Settings = {
  searchableAttributes: ['title', 'tags', 'categoryNames', 'description'],
  displayedAttributes: ['id', 'title'],
  filterableAttributes: [
    'category',
    'subcategory',
    'tags',
    'languages',
    'freelancerId',
    'fromPriceMinor',
    'priceBucket',
    'minDeliveryDays',
    'deliverySteps',
  ],
  sortableAttributes: ['publishedAt', 'fromPriceMinor', 'popularity', 'id'],
  rankingRules: ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness', 'popularity:desc', 'publishedAt:desc'],
  pagination: { maxTotalHits: countCap + 1 },
  faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'count' } },
};

/** A gig as the index holds it; `publishedAt` in milliseconds since 1970. */
export function toMeilisearchDocument(document: SearchDocument) {
  const { gigId, publishedAt, currency, ...rest } = document;
  return {
    id: gigId,
    ...rest,
    categoryNames: categoryNames(document),
    priceBucket: priceBucketOf(document.fromPriceMinor, currency),
    deliverySteps: deliveryStepsOf(document.minDeliveryDays),
    publishedAt: publishedAt.getTime(),
  };
}
