import { createHash } from 'node:crypto';
import type { Settings } from 'meilisearch';
import { countCap, deliveryStepsOf, priceBucketOf } from '../domain/facets.ts';
import type { SearchDocument } from '../domain/search-document.ts';
import { categoryNames } from '../domain/search-document.ts';

/** Name of the index of published gigs. */
export const GIG_INDEX = 'gigs';

/** Name of the index that is being filled to take the place of {@link GIG_INDEX}. */
export const NEXT_INDEX = 'gigs_next';

/** Raise it when {@link toMeilisearchDocument} gives documents another form. */
const documentVersion = 1;

/** What the index is made with; after a change the next start fills a new index with it. */
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

/** Names the settings and the form of documents in this code. */
export const gigIndexVersion = createHash('sha256')
  .update(JSON.stringify([documentVersion, gigIndexSettings]))
  .digest('hex')
  .slice(0, 16);

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
