import { testClock } from '@craftlane/test-kit/clock';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FoundGigs, SearchIndex } from '../domain/search-index.ts';
import { searchWithFallback } from './search-with-fallback.ts';

const input = { sort: 'relevance', page: 1, pageSize: 24 } as const;
const facets = { category: [], subcategory: [], tags: [], price: [], delivery: [], language: [] };
const answering = (engine: FoundGigs['engine']): SearchIndex => ({
  search: async () => ({ engine, hits: [], total: 0, totalIsCapped: false, facets, tookMs: 1 }),
});

describe('search with a second engine behind it', () => {
  const clock = testClock();
  let isDown: boolean;
  let asked: number;
  let index: SearchIndex;
  beforeEach(() => {
    isDown = false;
    asked = 0;
    const first: SearchIndex = {
      search: async (wanted) => {
        asked += 1;
        if (isDown) throw new Error('connection refused');
        return answering('meilisearch').search(wanted);
      },
    };
    index = searchWithFallback(first, answering('postgresql'), { clock, log: { warn: () => undefined } });
  });

  it('is answered by the first while that works', async () => {
    expect((await index.search(input)).engine).toBe('meilisearch');
  });

  it('is answered by the second when the first does not, which then has two seconds of rest', async () => {
    isDown = true;
    expect((await index.search(input)).engine).toBe('postgresql');
    expect((await index.search(input)).engine).toBe('postgresql');
    expect(asked).toBe(1);
    isDown = false;
    clock.advance(2001);
    expect((await index.search(input)).engine).toBe('meilisearch');
  });

  it('lets the first rest longer each time it fails again, and as long as at first once it answered', async () => {
    isDown = true;
    const rests = [2_000, 4_000, 8_000, 16_000, 32_000, 32_000];
    for (const [failures, restMs] of rests.entries()) {
      await index.search(input);
      clock.advance(restMs - 1);
      await index.search(input);
      expect(asked).toBe(failures + 1);
      clock.advance(1);
    }
    isDown = false;
    await index.search(input);
    isDown = true;
    await index.search(input);
    clock.advance(2_000);
    expect((await index.search(input)).engine).toBe('postgresql');
    expect(asked).toBe(rests.length + 3);
  });
});
