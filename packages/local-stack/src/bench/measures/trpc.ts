import { compare } from '../compare.ts';
import { requestsPerSecond } from '../load.ts';
import { type Result, ratioResult } from '../report.ts';
import type { Workshop } from '../workshop.ts';

/** A gig by id through the web app's tRPC, against the service alone. */
export async function measureTrpc({ stack, gig }: Workshop): Promise<Result[]> {
  const input = encodeURIComponent(JSON.stringify({ id: gig.id }));
  const comparison = await compare(
    () => requestsPerSecond({ url: `${stack.urls.web}/api/trpc/gigs.get?input=${input}` }),
    () => requestsPerSecond({ url: `${stack.urls.gig}/api/gigs/${gig.id}` }),
  );
  return [ratioResult('tRPC procedure / the same service call', 0.5, comparison)];
}
