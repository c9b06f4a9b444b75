import { type EnqueuedTaskPromise, Meilisearch, MeilisearchApiError, type SearchResponse } from 'meilisearch';
import { byCount, byPrice, countCap, type FacetValue } from '../domain/facets.ts';
import type { HighlightPart } from '../domain/highlight.ts';
import type { FoundGigs, MirrorIndex, SearchMirror } from '../domain/search-index.ts';
import { type Facet, facetAttributes, highlightTags, toMeilisearchQueries } from './meilisearch-query.ts';
import {
  GIG_INDEX,
  gigIndexSettings,
  gigIndexVersion,
  NEXT_INDEX,
  toMeilisearchDocument,
} from './meilisearch-settings.ts';

const requestTimeoutMs = 2000;
const taskTimeoutMs = 60_000;

/** Published gigs in Meilisearch. Changes resolve when Meilisearch has carried them out and reject when it could not. */
export function createMeilisearch({ url, apiKey }: { url: string; apiKey: string | null }): SearchMirror {
  const client = new Meilisearch({
    host: url,
    ...(apiKey !== null && { apiKey }),
    timeout: requestTimeoutMs,
    defaultWaitOptions: { timeout: taskTimeoutMs, interval: 20 },
  });
  const indexCalled = (uid: string): MirrorIndex => {
    const index = client.index(uid);
    return {
      put: (documents) => finish(index.addDocuments(documents.map(toMeilisearchDocument), { primaryKey: 'id' })),
      remove: (gigId) => finish(index.deleteDocument(gigId)),
    };
  };
  return {
    ...indexCalled(GIG_INDEX),
    version: gigIndexVersion,
    isPresent: async () => !(await isIndexMissing(() => client.getRawIndex(GIG_INDEX))),
    async rebuild(fill) {
      // What a rebuild that was cut off left behind.
      await finish(client.deleteIndex(NEXT_INDEX), ['index_not_found']);
      await finish(client.createIndex(NEXT_INDEX, { primaryKey: 'id' }));
      await finish(client.index(NEXT_INDEX).updateSettings(gigIndexSettings));
      await fill(indexCalled(NEXT_INDEX));
      // Only indexes that exist can be exchanged.
      await finish(client.createIndex(GIG_INDEX, { primaryKey: 'id' }), ['index_already_exists']);
      await finish(client.swapIndexes([{ indexes: [GIG_INDEX, NEXT_INDEX], rename: false }]));
      // Done; what stays behind is deleted by the next rebuild.
      await finish(client.deleteIndex(NEXT_INDEX)).catch(() => undefined);
    },
    async search(input) {
      const { queries, counted } = toMeilisearchQueries(input);
      const { results } = await client.multiSearch<{ queries: typeof queries }, Hit>({ queries });
      if (!areResults(results, queries.length)) throw new Error('Meilisearch answered something else than results.');
      return toFound(results, counted);
    },
  };
}

interface Hit extends Record<string, unknown> {
  id: string;
  title: string;
}

/** Waits until a change is carried out; a refusal named in `harmless` counts as done. */
async function finish(enqueued: EnqueuedTaskPromise, harmless: readonly string[] = []): Promise<void> {
  const { status, error, uid } = await enqueued.waitTask();
  if (status === 'succeeded' || (error && harmless.includes(error.code))) return;
  throw new Error(`Meilisearch ended task ${uid} as ${status}: ${error?.message ?? 'no reason given'}`);
}

async function isIndexMissing(look: () => Promise<unknown>): Promise<boolean> {
  try {
    await look();
    return false;
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return true;
    throw error;
  }
}

/** Whether there is an answer to each question, with what every answer has. */
function areResults(results: readonly Partial<SearchResponse<Hit>>[] | undefined, count: number): boolean {
  return (
    results?.length === count &&
    results.every(
      ({ hits, totalHits, processingTimeMs }) =>
        Array.isArray(hits) && typeof totalHits === 'number' && typeof processingTimeMs === 'number',
    )
  );
}

function toFound(results: readonly SearchResponse<Hit>[], counted: readonly Facet[][]): FoundGigs {
  const [main] = results;
  const total = main?.totalHits ?? 0;
  return {
    engine: 'meilisearch',
    hits: (main?.hits ?? []).map(({ id, title, _formatted }) => ({
      gigId: id,
      highlight: toParts(_formatted?.title ?? title),
    })),
    total: Math.min(total, countCap),
    totalIsCapped: total > countCap,
    facets: toFacets(results, counted),
    tookMs: results.reduce((sum, { processingTimeMs }) => sum + processingTimeMs, 0),
  };
}

function toParts(marked: string): HighlightPart[] {
  return marked
    .split(highlightTags.open)
    .flatMap((piece, at): HighlightPart[] => {
      if (at === 0) return [{ text: piece, isMatch: false }];
      const [match = '', rest = ''] = piece.split(highlightTags.close);
      return [
        { text: match, isMatch: true },
        { text: rest, isMatch: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

function toFacets(results: readonly SearchResponse<Hit>[], counted: readonly Facet[][]): FoundGigs['facets'] {
  const valuesOf = (facet: Facet): FacetValue[] => {
    const at = counted.findIndex((facets) => facets.includes(facet));
    const counts = results[at]?.facetDistribution?.[facetAttributes[facet]] ?? {};
    return Object.entries(counts).map(([value, count]) => ({ value, count }));
  };
  return {
    category: byCount(valuesOf('category')),
    subcategory: byCount(valuesOf('subcategory')),
    tags: byCount(valuesOf('tags')),
    price: byPrice(valuesOf('price')),
    delivery: valuesOf('delivery').sort((a, b) => Number(a.value) - Number(b.value)),
    language: byCount(valuesOf('language')),
  };
}
