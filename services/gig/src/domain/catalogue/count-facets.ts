import { byCount, byDeliveryStep, byPrice, type FacetValue, facetSize } from '../facets.ts';
import type { FoundGigs } from '../search-index.ts';
import type { Catalogue } from './catalogue.ts';
import { type Candidates, facetBit, rowsWithout } from './filter-rows.ts';
import type { Lists } from './lists.ts';
import type { Names } from './names.ts';

/** Counts every facet exactly, each without its own filter. A subcategory belongs to the choice of a category. */
export function countFacets(catalogue: Catalogue, candidates: Candidates, found: Uint32Array): FoundGigs['facets'] {
  const { columns, names, tags, languages } = catalogue;
  const without = (bits: number) => ((candidates.failedByAny & bits) === 0 ? found : rowsWithout(candidates, bits));
  const days = countColumn(columns.deliveryDays, without(facetBit.delivery), 65_536);
  const buckets = countColumn(columns.priceBucket, without(facetBit.price), names.priceBucket.size);
  const inCategory = without(facetBit.category | facetBit.subcategory);
  const inSubcategory = without(facetBit.subcategory);
  return {
    category: mostFrequent(countColumn(columns.category, inCategory, names.category.size), names.category),
    subcategory: mostFrequent(
      countColumn(columns.subcategory, inSubcategory, names.subcategory.size),
      names.subcategory,
    ),
    tags: mostFrequent(countLists(tags, without(facetBit.tags), names.tags.size), names.tags),
    price: byPrice(valuesOf(buckets, (number) => names.priceBucket.text(number))),
    delivery: byDeliveryStep(valuesOf(days, String)),
    language: mostFrequent(countLists(languages, without(facetBit.language), names.languages.size), names.languages),
  };
}

function countColumn(column: Uint16Array, rows: Uint32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let at = 0; at < rows.length; at++) {
    const value = column[rows[at] ?? 0] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

function countLists(lists: Lists, rows: Uint32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let at = 0; at < rows.length; at++) lists.countInto(counts, rows[at] ?? 0);
  return counts;
}

function valuesOf(counts: Uint32Array, nameOf: (number: number) => string, atLeast = 1): FacetValue[] {
  const values: FacetValue[] = [];
  counts.forEach((count, number) => {
    if (count >= atLeast) values.push({ value: nameOf(number), count });
  });
  return values;
}

/** The values that a facet names. Of many thousands only those are sorted that reach the count of the last one named. */
function mostFrequent(counts: Uint32Array, names: Names): FacetValue[] {
  const last = counts.toSorted().at(-facetSize) ?? 0;
  return byCount(valuesOf(counts, (number) => names.text(number), Math.max(1, last)));
}
