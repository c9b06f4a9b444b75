import { Meilisearch } from 'meilisearch';
import { beforeAll, describe } from 'vitest';
import { testMeilisearch } from '../testing/env.ts';
import { searchContract } from '../testing/search-contract.ts';
import { GIG_INDEX } from './meilisearch-settings.ts';

const live = testMeilisearch();

describe.runIf(live)('search in Meilisearch (needs MEILI_URL)', () => {
  beforeAll(async () => {
    if (!live) return;
    const client = new Meilisearch({ host: live.url, ...(live.apiKey !== null && { apiKey: live.apiKey }) });
    await client.deleteIndexIfExists(GIG_INDEX);
  });

  searchContract('meilisearch', () => ({
    ...(live && { MEILI_URL: live.url }),
    ...(live?.apiKey && { MEILI_API_KEY: live.apiKey }),
  }));
});
