/** A Meilisearch for tests only (its index of gigs is deleted); null when there is none. */
export interface MeilisearchForTests {
  url: string;
  apiKey: string | null;
}

/** What a test run reads from the environment. */
export function testMeilisearch(env: NodeJS.ProcessEnv = process.env): MeilisearchForTests | null {
  const url = env.MEILI_URL?.trim();
  return url ? { url, apiKey: env.MEILI_API_KEY?.trim() || null } : null;
}
