import type { SearchResult, Suggestions } from '@craftlane/contracts/gig';
import type { GigContent } from '@craftlane/contracts/values/gigs';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { orderFacts, orderPaid } from './facts.ts';
import { bodyOf, packageOf, startGigs, type TestGigs } from './gig.ts';

/** Gigs that every search is tried on, by a name for the tests. */
const catalogue = {
  illustration: { title: 'I will draw a fantasy illustration', tags: ['fantasy', 'poster'] },
  website: {
    title: 'I will build a fast website for your shop',
    category: 'programming-and-tech',
    subcategory: 'web-development',
    tags: ['shop', 'wordpress'],
    packages: [packageOf('basic', 30_000, 14)],
  },
  repair: {
    title: 'I will repair your broken website',
    category: 'programming-and-tech',
    subcategory: 'bug-fixing',
    tags: ['wordpress', 'php'],
    packages: [packageOf('basic', 8_000, 2)],
  },
  photos: {
    title: 'I will do product photography in my studio',
    category: 'photography',
    subcategory: 'product-photography',
    tags: ['shop', 'studio'],
    packages: [packageOf('basic', 20_000, 7), packageOf('premium', 90_000, 10)],
  },
  // The words of another gig, but only deep in the description.
  menus: {
    title: 'I will design menus for your café',
    category: 'graphics-and-design',
    subcategory: 'packaging',
    tags: ['print'],
    packages: [packageOf('basic', 4_000, 1)],
    // The rest are words that break easily: one that looks like a number with an exponent, and one that is longer than an index takes.
    description: `${'Menus that make people hungry, printed on heavy paper. '.repeat(3)} Photography can be included.
      Pattern 1e032f of folder 2E7. ${'ja'.repeat(1_100)}!`,
  },
} satisfies Record<string, Partial<GigContent>>;

type Name = keyof typeof catalogue;
const names = Object.keys(catalogue) as Name[];

/** What every search engine promises; `env` makes the service use it, and `engine` is what answers must then say. */
export function searchContract(engine: SearchResult['engine'], env: () => Record<string, string>): void {
  let service: TestGigs;
  let freelancers: { german: string; french: string };
  const ids = new Map<string, Name>();

  /** Asks until the answer is as promised, for engines that are told after the fact. */
  const finds = async (query: string | Record<string, string | number>, expected: Name[]) => {
    const found = (result: SearchResult) => result.hits.map(({ id }) => ids.get(id));
    const result = await until(
      async () => {
        const answer = await service.search(query);
        return answer.engine === engine && JSON.stringify(found(answer)) === JSON.stringify(expected) && answer;
      },
      { timeoutMs: 3000 },
    ).catch(() => service.search(query));
    expect({ engine: result.engine, found: found(result) }).toEqual({ engine, found: expected });
    expect(result.total).toBe(expected.length);
    return result;
  };

  beforeAll(async () => {
    service = await startGigs(env());
    const german = await service.addFreelancer({ languages: [{ code: 'de', level: 'native' }] });
    const french = await service.addFreelancer({ languages: [{ code: 'fr', level: 'native' }] });
    freelancers = { german, french };
    for (const name of names) {
      const gig = await service.addPublished(name === 'photos' ? french : german, catalogue[name]);
      ids.set(gig.id, name);
      service.clock.advance(60_000);
    }
    await until(async () => (await service.search({})).total === names.length);
  });
  afterAll(() => service?.stop());

  it.each<[string, Name[]]>([
    ['illustration', ['illustration']],
    ['ILLUSTRATIONS', ['illustration']],
    ['illus', ['illustration']],
    ['ilustration', ['illustration']],
    ['fantazy', ['illustration']],
    ['webiste shop', ['website']],
    ['brokn website', ['repair']],
    ['phtography studio', ['photos']],
    ['cafe', ['menus']],
    ['menus café', ['menus']],
    ['web development', ['website']],
    ['1e032f', ['menus']],
    ['pattern 1e03', ['menus']],
    ['2e7', ['menus']],
    ['zzxqy', []],
    ["'; drop table gigs; -- \\ : & | ! ( ) <->", []],
  ])('finds for "%s" exactly %j', async (q, expected) => {
    await finds(q, expected);
  });

  it('puts a gig that is about the word before one that only mentions it', async () => {
    await finds('photography', ['photos', 'menus']);
  });

  it('marks the words of the title that match, misspelt and half-typed ones too', async () => {
    const marked = async (q: string, name: Name) => {
      const { hits } = await finds(q, [name]);
      expect(hits[0]?.highlight.map(({ text }) => text).join('')).toBe(catalogue[name].title);
      return hits[0]?.highlight.filter(({ isMatch }) => isMatch).map(({ text }) => text.toLowerCase().slice(0, 5));
    };
    expect(await marked('illus', 'illustration')).toEqual(['illus']);
    expect(await marked('brokn webiste', 'repair')).toEqual(['broke', 'websi']);
    expect(await marked('cafe', 'menus')).toEqual(['café']);
  });

  it('sorts by time, price and orders', async () => {
    await finds({ sort: 'newest' }, ['menus', 'photos', 'repair', 'website', 'illustration']);
    await finds({ sort: 'price_asc' }, ['menus', 'illustration', 'repair', 'photos', 'website']);
    await finds({ sort: 'price_desc' }, ['website', 'photos', 'repair', 'illustration', 'menus']);
    const [website] = [...ids].find(([, name]) => name === 'website') ?? [];
    expect(await service.deliver(orderPaid(orderFacts(website ?? '')))).toBe(204);
    await finds({ sort: 'popular' }, ['website', 'menus', 'photos', 'repair', 'illustration']);
    await finds({}, ['website', 'menus', 'photos', 'repair', 'illustration']);
    await finds({ q: 'website', sort: 'price_asc' }, ['repair', 'website']);
  });

  it.each<[Record<string, string | number>, Name[]]>([
    [{ category: 'programming-and-tech' }, ['website', 'repair']],
    [{ subcategory: 'bug-fixing' }, ['repair']],
    [{ tags: 'wordpress' }, ['website', 'repair']],
    [{ tags: 'WordPress' }, ['website', 'repair']],
    [{ minPriceMinor: 8_000, maxPriceMinor: 20_000 }, ['photos', 'repair']],
    [{ maxDeliveryDays: 2 }, ['menus', 'repair']],
    [{ language: 'fr' }, ['photos']],
    [{ q: 'website', maxPriceMinor: 10_000, language: 'de' }, ['repair']],
    [{ category: 'no-such-category' }, []],
    [{ tags: '" OR tags = "shop' }, []],
  ])('filters by %j', async (query, expected) => {
    await finds(
      { sort: 'newest', ...query },
      [...expected].sort((a, b) => names.indexOf(b) - names.indexOf(a)),
    );
  });

  it('filters by several tags that must all be there, and by freelancer', async () => {
    const path = '/api/gigs/search?tags[]=wordpress&tags[]=php';
    const { hits } = bodyOf(await service.request<SearchResult>('GET', path), 200);
    expect(hits.map(({ id }) => ids.get(id))).toEqual(['repair']);
    await finds({ freelancerId: freelancers.french }, ['photos']);
  });

  it('suggests kinds of work, tags and titles for what is half typed or misspelt', async () => {
    const suggest = async (q: string) => {
      const path = `/api/gigs/suggestions?${new URLSearchParams({ q })}`;
      return bodyOf(await service.request<Suggestions>('GET', path), 200);
    };
    expect(await suggest('wordp')).toEqual({
      suggestions: ['wordpress', catalogue.website.title, catalogue.repair.title],
      engine,
    });
    expect((await suggest('product ph')).suggestions).toEqual(['Product Photography', catalogue.photos.title]);
    expect((await suggest('fantazy')).suggestions).toEqual([catalogue.illustration.title]);
    expect((await suggest('zzxqy')).suggestions).toEqual([]);
    expect((await suggest('!')).suggestions).toEqual([]);
  });

  it('cuts into pages that do not overlap', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => service.search({ sort: 'newest', page, pageSize: 2 })));
    expect(pages.map(({ total, page, pageSize }) => [total, page, pageSize])).toEqual(
      [1, 2, 3, 4].map((page) => [names.length, page, 2]),
    );
    expect(pages.flatMap(({ hits }) => hits.map(({ id }) => ids.get(id)))).toEqual([...names].reverse());
  });

  it('counts each facet without its own filter', async () => {
    const { facets, totalIsCapped } = await service.search({ category: 'programming-and-tech', tags: 'wordpress' });
    expect(totalIsCapped).toBe(false);
    expect(facets.category).toEqual([{ value: 'programming-and-tech', count: 2 }]);
    expect(facets.subcategory).toEqual([
      { value: 'bug-fixing', count: 1 },
      { value: 'web-development', count: 1 },
    ]);
    expect(facets.tags).toEqual([
      { value: 'wordpress', count: 2 },
      { value: 'php', count: 1 },
      { value: 'shop', count: 1 },
    ]);
    expect(facets.price).toEqual([
      { value: '5000-9999', count: 1 },
      { value: '25000-49999', count: 1 },
    ]);
    expect(facets.delivery).toEqual([
      { value: '3', count: 1 },
      { value: '7', count: 1 },
      { value: '14', count: 2 },
      { value: '30', count: 2 },
    ]);
    expect(facets.language).toEqual([{ value: 'de', count: 2 }]);
  });

  it('counts all categories beside a chosen category and subcategory', async () => {
    const { facets } = await service.search({ category: 'photography', subcategory: 'product-photography' });
    expect(facets.category).toEqual([
      { value: 'graphics-and-design', count: 2 },
      { value: 'programming-and-tech', count: 2 },
      { value: 'photography', count: 1 },
    ]);
  });

  it('hears of other languages of the freelancer, and loses a paused gig', async () => {
    const owner = await service.addFreelancer();
    const gig = await service.addPublished(owner, { title: 'I will tune your piano at home' });
    ids.set(gig.id, 'illustration');
    await finds('piano', ['illustration']);
    expect(gig.freelancer?.languages).toHaveLength(2);
    bodyOf(await service.request('POST', `/api/gigs/${gig.id}/pause`, { as: owner }), 200);
    await finds('piano', []);
  });
}
