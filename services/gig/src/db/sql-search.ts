import type { SearchInput } from '@craftlane/contracts/gig';
import type { Db, Tx } from '@craftlane/service-kit/db';
import { type SQL, sql } from 'drizzle-orm';
import { byCount, byDeliveryStep, byPrice, countCap } from '../domain/facets.ts';
import { highlightTitle } from '../domain/highlight.ts';
import type { FoundGigs } from '../domain/search-index.ts';
import type { TextQuery } from '../domain/text-query.ts';
import { searchDocuments as documents } from './schema.ts';
import { type FacetFilter, facetFilters, type SearchFilters, searchFilters } from './search-filters.ts';

/**
 * Searches by SQL alone, which needs no memory and no preparation. Of more than 10,000 gigs that match words it ranks 10,000, in
 * no particular choice, and facets count at most so many.
 */
export async function searchBySql(
  db: Db,
  input: SearchInput,
  query: TextQuery | null,
): Promise<Omit<FoundGigs, 'engine' | 'tookMs'>> {
  const filters = searchFilters(input, query?.match ?? null);
  const answer = await db.transaction(async (tx) => {
    await steerPlanner(tx, filters);
    return (await tx.execute<Answer>(searchStatement(input, query, filters)))[0];
  });
  return toFound(answer, query);
}

/**
 * Until the transaction ends: compiling, or starting helpers, would take longer than most searches. The planner also takes
 * matching for cheap and would do it row by row; without plain scans it reads the index of words and labels, several times
 * faster on 100,000 gigs.
 */
async function steerPlanner(tx: Tx, { hasIndexed }: SearchFilters): Promise<void> {
  const scans = hasIndexed ? 'off' : 'on';
  await tx.execute(sql`select set_config('jit', 'off', true),
    set_config('max_parallel_workers_per_gather', '0', true),
    set_config('enable_seqscan', ${scans}, true), set_config('enable_indexscan', ${scans}, true)`);
}

interface Answer extends Record<string, unknown> {
  total: number;
  hits: { gig_id: string; title: string }[] | null;
  facets: { facet: keyof FoundGigs['facets']; value: string; count: number }[] | null;
}

/**
 * One statement for hits, total and facets. `matched` holds what fulfils every condition, at most one row more than are
 * counted; in a sorted search these are the first ones. A facet with a filter of its own is counted over a second such set
 * without that filter, all others over `matched`.
 */
function searchStatement(input: SearchInput, query: TextQuery | null, filters: SearchFilters): SQL {
  const order = orderOf(input, query);
  const isRanked = order === byRank;
  const filtered = facetFilters.filter(filters.isFiltered);
  const sets = [
    sql`matched as materialized (
      select ${columns}, ${isRanked ? rankOf(query) : sql`0`} as rank from ${documents}
      ${filters.whereWithout([])} ${isRanked ? sql`` : sql`order by ${order}`} limit ${countCap + 1})`,
    ...filtered.map(
      (facet) => sql`${without(facet)} as materialized (
        select ${columns} from ${documents} ${filters.whereWithout(ignoredBy(facet))} limit ${countCap + 1})`,
    ),
  ];
  const source = (facet: FacetFilter) => (filters.isFiltered(facet) ? without(facet) : sql`matched`);
  return sql`
    with ${sql.join(sets, sql`, `)}
    select (select count(*)::int from matched) as total,
      (select json_agg(page) from (
        select gig_id, title from (select * from matched order by ${order} limit ${countCap}) reachable
        order by ${order} limit ${input.pageSize} offset ${(input.page - 1) * input.pageSize}) page) as hits,
      (select json_agg(counted) from (${facetCounts(source)}) counted) as facets`;
}

const columns = sql.raw(`gig_id, title, category, subcategory, tags, languages, from_price_minor, price_bucket,
  min_delivery_days, popularity, published_at`);

/** Orders in column names that the table and the sets share; each ends with the id, so that pages never overlap. */
const byRank = sql.raw('rank desc, popularity desc, published_at desc, gig_id desc');
const orders = {
  newest: sql.raw('published_at desc, gig_id desc'),
  price_asc: sql.raw('from_price_minor, gig_id'),
  price_desc: sql.raw('from_price_minor desc, gig_id desc'),
  popular: sql.raw('popularity desc, published_at desc, gig_id desc'),
};

function orderOf({ sort }: SearchInput, query: TextQuery | null): SQL {
  if (sort !== 'relevance') return orders[sort];
  return query ? byRank : orders.popular;
}

/** Weights of description (not in `heading`), category, tags and title; words that needed no correction count most. */
function rankOf(query: TextQuery | null): SQL {
  return sql`ts_rank('{0, 0.2, 0.5, 1}', heading, ${query?.rank ?? ''}::tsquery)`;
}

/** A subcategory is a choice within a category, so the other categories are counted without it too. */
function ignoredBy(facet: FacetFilter): FacetFilter[] {
  return facet === 'category' ? ['category', 'subcategory'] : [facet];
}

function without(facet: FacetFilter): SQL {
  return sql.raw(`without_${facet}`);
}

/** Rows `(facet, value, count)`. Delivery is counted by exact days; {@link toFacets} adds them up to steps. */
function facetCounts(source: (facet: FacetFilter) => SQL): SQL {
  const counts = (facet: FacetFilter, value: string) => sql`
    (select facet, value, count from (
      select ${sql.raw(`'${facet}'`)} as facet, ${sql.raw(value)} as value, count(*)::int as count
      from ${source(facet)} group by 2) counted
    order by count desc, value collate "C" limit ${maxValues})`;
  return sql.join(
    [
      counts('category', 'category'),
      counts('subcategory', 'subcategory'),
      counts('price', 'price_bucket'),
      counts('delivery', 'min_delivery_days::text'),
      counts('tags', 'unnest(tags)'),
      counts('language', 'unnest(languages)'),
    ],
    sql` union all `,
  );
}

/** More than there are days, so that steps of delivery add up; facets show fewer. */
const maxValues = 100;

function toFound(answer: Answer | undefined, query: TextQuery | null): Omit<FoundGigs, 'engine' | 'tookMs'> {
  const { total = 0, hits, facets } = answer ?? {};
  return {
    hits: (hits ?? []).map(({ gig_id, title }) => ({
      gigId: gig_id,
      highlight: highlightTitle(title, query?.matched ?? { prefixes: [], words: new Set() }),
    })),
    total: Math.min(total, countCap),
    totalIsCapped: total > countCap,
    facets: toFacets(facets ?? []),
  };
}

function toFacets(counted: NonNullable<Answer['facets']>): FoundGigs['facets'] {
  const of = (name: FacetFilter) =>
    counted.filter(({ facet }) => facet === name).map(({ value, count }) => ({ value, count }));
  return {
    category: byCount(of('category')),
    subcategory: byCount(of('subcategory')),
    tags: byCount(of('tags')),
    price: byPrice(of('price')),
    delivery: byDeliveryStep(of('delivery')),
    language: byCount(of('language')),
  };
}
