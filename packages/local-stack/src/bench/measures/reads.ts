import { compare } from '../compare.ts';
import { requestsPerSecond } from '../load.ts';
import { type Result, ratioResult } from '../report.ts';
import type { Workshop } from '../workshop.ts';
import { startRawServer } from '../yardsticks/start-raw-server.ts';

/** A gig by id from its service, against a bare server that reads the same row. */
export async function measureReads({ stack, gig }: Workshop): Promise<Result[]> {
  const bare = await startRawServer(stack.databases.get('gig')?.appUrl ?? '', gig.id);
  try {
    const comparison = await compare(
      () => requestsPerSecond({ url: `${stack.urls.gig}/api/gigs/${gig.id}` }),
      () => requestsPerSecond({ url: bare.url }),
    );
    return [ratioResult('service read by id / bare server', 0.5, comparison)];
  } finally {
    await bare.stop();
  }
}
