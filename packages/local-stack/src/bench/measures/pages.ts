import { compare } from '../compare.ts';
import { requestsPerSecond } from '../load.ts';
import { type Result, ratioResult } from '../report.ts';
import type { Workshop } from '../workshop.ts';

/** Public pages against an empty prerendered page of the same build (`apps/web/src/app/bench-empty`) as Next.js serves it. */
export async function measurePages({ stack, gig }: Workshop): Promise<Result[]> {
  const page = (path: string) => () => requestsPerSecond({ url: `${stack.urls.web}${path}` });
  // Whoever asks for the newest passes by the page memory.
  const headers = { 'cache-control': 'no-cache' };
  const empty = () => requestsPerSecond({ url: `${stack.urls.web}/bench-empty`, headers });
  const home = await compare(page('/'), empty);
  const gigPage = await compare(page(`/gigs/${gig.slug}`), empty);
  return [
    ratioResult('home page / empty prerendered page', 0.8, home),
    ratioResult('gig page / empty prerendered page', 0.8, gigPage),
  ];
}
