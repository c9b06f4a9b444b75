import type { IncomingMessage, ServerResponse } from 'node:http';

const TASK = { taskUid: 1, uid: 1, indexUid: 'gigs', status: 'succeeded', type: 'settingsUpdate', enqueuedAt: '' };

/** Answers like a Meilisearch that holds nothing and carries everything out at once. */
export async function answerAsMeilisearch(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  const body = req.url === '/multi-search' ? { results: resultsFor(Buffer.concat(chunks).toString()) } : TASK;
  res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function resultsFor(request: string): object[] {
  const { queries }: { queries: unknown[] } = JSON.parse(request);
  return queries.map(() => ({ hits: [], totalHits: 0, facetDistribution: {}, processingTimeMs: 1 }));
}
