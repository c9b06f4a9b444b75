import type { SearchInput } from '@craftlane/contracts/gig';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SearchDocument } from '../domain/search-document.ts';
import { type ScriptedAnswer, type ScriptedServer, startScriptedServer } from '../testing/scripted-server.ts';
import { createMeilisearch } from './meilisearch.ts';
import { gigIndexSettings } from './meilisearch-settings.ts';

const document: SearchDocument = {
  gigId: '01890000-0000-7000-8000-000000000001',
  freelancerId: '01890000-0000-7000-8000-000000000002',
  title: 'I will draw',
  description: 'Anything.',
  category: 'graphics-and-design',
  subcategory: 'illustration',
  tags: ['ink'],
  languages: ['de'],
  fromPriceMinor: 12_000,
  currency: 'EUR',
  minDeliveryDays: 5,
  popularity: 3,
  publishedAt: new Date('2026-01-02T03:04:05Z'),
};

const search = (input: Partial<SearchInput> = {}): SearchInput => ({
  sort: 'relevance',
  page: 1,
  pageSize: 24,
  ...input,
});
const enqueued = { taskUid: 7, indexUid: 'gigs', status: 'enqueued', type: 'x', enqueuedAt: '2026-01-01T00:00:00Z' };
const task = (status: string, error: object | null = null): ScriptedAnswer => ({ body: { uid: 7, status, error } });
const noHits = { indexUid: 'gigs', hits: [], totalHits: 0, processingTimeMs: 2, facetDistribution: {} };

describe('Meilisearch', () => {
  let server: ScriptedServer;
  beforeAll(async () => {
    server = await startScriptedServer();
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    server.requests.length = 0;
  });

  const mirror = () => createMeilisearch({ url: server.url, apiKey: 'the-key' });
  const endsTasks = (...answers: ScriptedAnswer[]) => {
    server.answer = ({ path }) => {
      if (path === '/tasks/7') return answers.shift() ?? task('succeeded');
      return { status: 202, body: enqueued };
    };
  };

  it('is given a gig with what it filters and counts by, and waited for', async () => {
    endsTasks(task('processing'), task('succeeded'));
    await mirror().put([document]);
    const [added, ...polls] = server.requests;
    expect(added).toEqual({
      method: 'POST',
      path: '/indexes/gigs/documents?primaryKey=id',
      authorization: 'Bearer the-key',
      body: [
        {
          id: document.gigId,
          freelancerId: document.freelancerId,
          title: 'I will draw',
          description: 'Anything.',
          category: 'graphics-and-design',
          subcategory: 'illustration',
          categoryNames: ['Graphics & Design', 'Illustration'],
          tags: ['ink'],
          languages: ['de'],
          fromPriceMinor: 12_000,
          priceBucket: '10000-24999',
          minDeliveryDays: 5,
          deliverySteps: [7, 14, 30],
          popularity: 3,
          publishedAt: 1_767_323_045_000,
        },
      ],
    });
    expect(polls.map(({ path }) => path)).toEqual(['/tasks/7', '/tasks/7']);
  });

  it('is told to forget a gig', async () => {
    endsTasks();
    await mirror().remove(document.gigId);
    expect(server.requests[0]).toMatchObject({ method: 'DELETE', path: `/indexes/gigs/documents/${document.gigId}` });
  });

  it('that fails a task, or takes none, makes the change fail', async () => {
    endsTasks(task('failed', { message: 'disk full', code: 'internal' }));
    await expect(mirror().put([document])).rejects.toThrow('ended task 7 as failed: disk full');
    server.answer = () => ({ status: 503, body: { message: 'busy', code: 'busy', type: 'internal', link: '' } });
    await expect(mirror().remove(document.gigId)).rejects.toThrow();
  });

  it('says whether it has an index', async () => {
    server.answer = () => ({ body: { uid: 'gigs' } });
    expect(await mirror().isPresent()).toBe(true);
    const body = { message: 'no', code: 'index_not_found', type: 'invalid_request', link: '' };
    server.answer = () => ({ status: 404, body });
    expect(await mirror().isPresent()).toBe(false);
    server.answer = () => ({ status: 503, body: { ...body, code: 'busy' } });
    await expect(mirror().isPresent()).rejects.toThrow();
  });

  it('fills a new index with the settings, exchanges it for the old one, and drops that', async () => {
    endsTasks();
    await mirror().rebuild((fresh) => fresh.put([document]));
    const changes = server.requests.filter(({ method }) => method !== 'GET');
    expect(changes.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'DELETE /indexes/gigs_next',
      'POST /indexes',
      'PATCH /indexes/gigs_next/settings',
      'POST /indexes/gigs_next/documents?primaryKey=id',
      'POST /indexes',
      'POST /swap-indexes',
      'DELETE /indexes/gigs_next',
    ]);
    expect(changes[2]?.body).toEqual(gigIndexSettings);
    expect(changes[5]?.body).toEqual([{ indexes: ['gigs', 'gigs_next'], rename: false }]);
  });

  it('does without an old index, and leaves it in its place when the new one is not filled', async () => {
    const exists = { message: 'exists', code: 'index_already_exists' };
    endsTasks(
      task('failed', { message: 'no', code: 'index_not_found' }),
      task('succeeded'),
      task('succeeded'),
      task('failed', exists),
    );
    await mirror().rebuild(async () => undefined);
    endsTasks();
    server.requests.length = 0;
    await expect(mirror().rebuild(() => Promise.reject(new Error('no gigs')))).rejects.toThrow('no gigs');
    expect(server.requests.map(({ path }) => path)).not.toContain('/swap-indexes');
  });

  it.each([
    ['fewer answers than questions', { results: [] }],
    ['answers without hits', { results: [{}] }],
    ['no answers', {}],
  ])('that gives %s has not answered', async (_what, body) => {
    server.answer = () => ({ body });
    await expect(mirror().search(search({ q: 'logo' }))).rejects.toThrow();
  });

  it('is asked one question for the hits and one for each filtered facet', async () => {
    server.answer = () => ({ body: { results: [noHits, noHits, noHits] } });
    await mirror().search(
      search({ q: 'logo', category: 'a"b\\', tags: ['Ink', 'pen'], sort: 'newest', page: 2, freelancerId: 'f' }),
    );
    const shared = { indexUid: 'gigs', q: 'logo', matchingStrategy: 'all' };
    const [category, ink, pen, person] = [
      'category = "a\\"b\\\\"',
      'tags = "ink"',
      'tags = "pen"',
      'freelancerId = "f"',
    ];
    expect(server.requests).toEqual([
      {
        method: 'POST',
        path: '/multi-search',
        authorization: 'Bearer the-key',
        body: {
          queries: [
            {
              ...shared,
              page: 2,
              hitsPerPage: 24,
              filter: [category, ink, pen, person],
              sort: ['publishedAt:desc', 'id:desc'],
              facets: ['subcategory', 'priceBucket', 'deliverySteps', 'languages'],
              attributesToRetrieve: ['id', 'title'],
              attributesToHighlight: ['title'],
              highlightPreTag: '\uE000',
              highlightPostTag: '\uE001',
            },
            { ...shared, limit: 0, filter: [ink, pen, person], facets: ['category'] },
            { ...shared, limit: 0, filter: [category, person], facets: ['tags'] },
          ],
        },
      },
    ]);
  });

  it.each([
    ['relevance', 'logo', undefined],
    ['relevance', undefined, ['popularity:desc', 'publishedAt:desc', 'id:desc']],
    ['popular', 'logo', ['popularity:desc', 'publishedAt:desc', 'id:desc']],
    ['price_asc', 'logo', ['fromPriceMinor:asc', 'id:asc']],
    ['price_desc', 'logo', ['fromPriceMinor:desc', 'id:desc']],
  ] as const)('sorts by %s with the words "%s" by %j', async (sort, q, expected) => {
    server.answer = () => ({ body: { results: [noHits] } });
    await mirror().search(search({ sort, q }));
    const asked = { q: q ?? '', ...(expected && { sort: expected }) };
    expect(server.requests[0]?.body).toEqual({ queries: [expect.objectContaining(asked)] });
    expect(JSON.stringify(server.requests[0]?.body).includes('"sort"')).toBe(expected !== undefined);
  });

  it('answers become hits with marked titles, totals and facets in their order', async () => {
    const hit = { id: 'g1', title: 'A logo, fast', _formatted: { id: 'g1', title: 'A \uE000logo\uE001, fast' } };
    const main = {
      ...noHits,
      hits: [hit],
      totalHits: 10_001,
      facetDistribution: {
        subcategory: { b: 1, a: 1, c: 4 },
        priceBucket: { '10000-24999': 1, '5000-9999': 2 },
        deliverySteps: { 14: 3, 7: 1 },
        languages: {},
        tags: { ink: 2 },
      },
    };
    server.answer = () => ({ body: { results: [main, { ...noHits, facetDistribution: { category: { x: 9 } } }] } });
    expect(await mirror().search(search({ q: 'logo', category: 'x' }))).toEqual({
      engine: 'meilisearch',
      hits: [
        {
          gigId: 'g1',
          highlight: [
            { text: 'A ', isMatch: false },
            { text: 'logo', isMatch: true },
            { text: ', fast', isMatch: false },
          ],
        },
      ],
      total: 10_000,
      totalIsCapped: true,
      facets: {
        category: [{ value: 'x', count: 9 }],
        subcategory: [
          { value: 'c', count: 4 },
          { value: 'a', count: 1 },
          { value: 'b', count: 1 },
        ],
        tags: [{ value: 'ink', count: 2 }],
        price: [
          { value: '5000-9999', count: 2 },
          { value: '10000-24999', count: 1 },
        ],
        delivery: [
          { value: '7', count: 1 },
          { value: '14', count: 3 },
        ],
        language: [],
      },
      tookMs: 4,
    });
  });

  it('that is not there makes the search fail', async () => {
    const gone = createMeilisearch({ url: 'http://127.0.0.1:9', apiKey: null });
    await expect(gone.search(search())).rejects.toThrow();
  });
});
