import { searchInputSchema } from '@craftlane/contracts/gig';
import { describe, expect, it } from 'vitest';
import { asking, catalogueOf, described, gigIdOf, gigOf, titled } from '../../testing/catalogue.ts';
import { countCap } from '../facets.ts';
import { textQueryOf } from '../text-query.ts';
import type { Catalogue } from './catalogue.ts';
import { searchCatalogue } from './search-catalogue.ts';

const search = (catalogue: Catalogue, input: object, words: string[] = []) =>
  searchCatalogue(catalogue, searchInputSchema.parse(input), asking(...words));
const idsOf = ({ hits }: ReturnType<typeof search>) => hits.map(({ gigId }) => gigId);

describe('gigs in memory', () => {
  it('ranks all matches of a word, however many, and the best one first wherever it stands', () => {
    const mentioned = gigOf({ words: described('work'), popularity: 5 });
    const gigs = Array.from({ length: 2.5 * countCap }, () => mentioned);
    gigs.push(gigOf({ words: titled('work') }), gigOf({ words: { ...described('work'), tags: ['work'] } }));
    const found = search(catalogueOf(gigs), { pageSize: 2 }, ['work']);
    expect(idsOf(found)).toEqual([gigIdOf(25_000), gigIdOf(25_001)]);
    expect(found).toMatchObject({ total: countCap, totalIsCapped: true });
    expect(found.facets.category).toEqual([{ value: 'design', count: 25_002 }]);
  });

  it('counts a word typed right for more than one that had to be corrected', () => {
    const catalogue = catalogueOf([gigOf({ words: titled('logic'), popularity: 9 }), gigOf({ words: titled('logo') })]);
    const query = textQueryOf([
      {
        word: 'logo',
        lexeme: 'logo',
        alike: [
          { word: 'logo', lexeme: 'logo' },
          { word: 'logic', lexeme: 'logic' },
        ],
      },
    ]);
    const { hits } = searchCatalogue(catalogue, searchInputSchema.parse({}), query);
    expect(hits.map(({ gigId }) => gigId)).toEqual([gigIdOf(1), gigIdOf(0)]);
  });

  it('finds a gig by all of its words, wherever each stands, and none by some of them', () => {
    const catalogue = catalogueOf([
      gigOf({ words: { title: ['logo'], tags: [], categories: [], all: ['logo', 'shop'] } }),
      gigOf({ words: titled('logo') }),
    ]);
    expect(idsOf(search(catalogue, {}, ['logo', 'sho']))).toEqual([gigIdOf(0)]);
    expect(idsOf(search(catalogue, {}, ['l']))).toHaveLength(2);
    expect(idsOf(search(catalogue, {}, ['go']))).toEqual([]);
  });

  it('ends paging at the last match that is counted', () => {
    const catalogue = catalogueOf(Array.from({ length: countCap + 30 }, (_, n) => gigOf({ publishedAtMs: n })));
    const lastPage = { sort: 'newest', pageSize: 40, page: countCap / 40 };
    expect(idsOf(search(catalogue, lastPage))).toHaveLength(40);
    expect(idsOf(search(catalogue, { ...lastPage, page: lastPage.page + 1 }))).toEqual([]);
  });

  it('takes a change once, in whatever order changes arrive, and forgets a removed gig', () => {
    const catalogue = catalogueOf([gigOf({ tags: ['first'] })]);
    const gigId = gigIdOf(0);
    catalogue.apply({ gigId, change: 3, gig: gigOf({ tags: ['third'], words: titled('third') }) });
    catalogue.apply({ gigId, change: 2, gig: gigOf({ tags: ['second'], words: titled('second') }) });
    catalogue.apply({ gigId, change: 3, gig: gigOf({ tags: ['third'], words: titled('third') }) });
    expect(search(catalogue, {}).facets.tags).toEqual([{ value: 'third', count: 1 }]);
    expect(search(catalogue, {}, ['second']).total).toBe(0);
    catalogue.apply({ gigId, change: 4, gig: null });
    catalogue.apply({ gigId, change: 3, gig: gigOf() });
    expect(search(catalogue, {})).toMatchObject({ total: 0, facets: { tags: [] } });
  });

  it('says when it should be made anew', () => {
    const catalogue = catalogueOf([gigOf()]);
    for (let change = 2; change < 1_000; change++) catalogue.apply({ gigId: gigIdOf(0), change, gig: gigOf() });
    expect(catalogue.isWorn).toBe(false);
    for (let change = 1_000; change < 1_100; change++) catalogue.apply({ gigId: gigIdOf(0), change, gig: gigOf() });
    expect(catalogue).toMatchObject({ isWorn: true, size: 1 });
  });

  it('names the tags that most gigs have, equals by name', () => {
    const gigs = Array.from({ length: 300 }, (_, n) => gigOf({ tags: [`tag-${n % 30}`, `rare-${n}`] }));
    const tags = search(catalogueOf(gigs), {}).facets.tags.map(({ value }) => value);
    const expected = Array.from({ length: 30 }, (_, n) => `tag-${n}`).sort();
    expect(tags).toEqual(expected.slice(0, 24));
  });
});
