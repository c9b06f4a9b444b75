import { formatMoney } from '@craftlane/contracts/values/amounts';
import { cacheLife, cacheTag } from 'next/cache';
import { connection } from 'next/server';
import { findGig } from '@/features/gigs/find-gig';
import { drawShareCard, shareCardResponse } from '@/features/sharing/draw-share-card';
import { gigTag, publicTag } from '@/server/cache-tags';

type Context = { params: Promise<{ slug: string }> };

/** The picture that a shared link to a gig shows. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  await connection();
  return shareCardResponse(await pictureOf((await params).slug));
}

async function pictureOf(slug: string): Promise<string | null> {
  'use cache';
  cacheTag(publicTag, gigTag(slug));
  cacheLife('public');
  const gig = await findGig(slug);
  if (!gig) return null;
  const { title, freelancer, packages, currency, gallery } = gig;
  const fromMinor = Math.min(...packages.map(({ priceMinor }) => priceMinor));
  const note = packages.length > 0 ? `From ${formatMoney(fromMinor, currency)}` : '';
  return drawShareCard({ title, person: freelancer?.displayName ?? '', note }, gallery[0]?.id ?? null);
}
