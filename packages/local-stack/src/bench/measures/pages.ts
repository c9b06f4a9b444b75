import { compare } from '../compare.ts';
import { requestsPerSecond } from '../load.ts';
import { type Result, ratioResult } from '../report.ts';
import type { Workshop } from '../workshop.ts';

/** Public pages against an empty prerendered page of the same build (`apps/web/src/app/bench-empty`). */
export async function measurePages({ stack, gig }: Workshop): Promise<Result[]> {
  const page = (path: string) => () => requestsPerSecond({ url: `${stack.urls.web}${path}` });
  const home = await compare(page('/'), page('/bench-empty'));
  const gigPage = await compare(page(`/gigs/${gig.slug}`), page('/bench-empty'));
  return [
    ratioResult('home page / empty prerendered page', 0.8, home),
    ratioResult('gig page / empty prerendered page', 0.8, gigPage),
  ];
}
