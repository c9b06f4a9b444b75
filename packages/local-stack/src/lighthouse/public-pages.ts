import { z } from 'zod';
import type { Urls } from '../stack/wiring.ts';

const hitsSchema = z.object({ hits: z.array(z.object({ slug: z.string() })).min(1) });

/** The public pages of the demo that are audited, by name. */
export async function listPublicPages({ gig }: Pick<Urls, 'gig'>): Promise<Record<string, string>> {
  const answer = await fetch(`${gig}/api/gigs/search?q=logo&pageSize=1`, { signal: AbortSignal.timeout(10_000) });
  const { hits } = hitsSchema.parse(await answer.json());
  return {
    home: '/',
    search: '/search?category=graphics-and-design',
    gig: `/gigs/${hits[0]?.slug}`,
    freelancer: '/freelancers/marta-oliveira',
  };
}
