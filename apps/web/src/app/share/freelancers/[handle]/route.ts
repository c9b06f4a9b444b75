import { cacheLife, cacheTag } from 'next/cache';
import { connection } from 'next/server';
import { findFreelancer, listGigsOf } from '@/features/freelancers/find-freelancer';
import { drawShareCard, shareCardResponse } from '@/features/sharing/draw-share-card';
import { freelancerTag, publicTag } from '@/server/cache-tags';

type Context = { params: Promise<{ handle: string }> };

/** The picture that a shared link to a freelancer shows, with the cover of their newest gig. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  await connection();
  return shareCardResponse(await pictureOf((await params).handle));
}

async function pictureOf(handle: string): Promise<string | null> {
  'use cache';
  cacheTag(publicTag, freelancerTag(handle));
  cacheLife('public');
  const profile = await findFreelancer(handle);
  if (!profile) return null;
  const [newest] = await listGigsOf(profile.userId, handle);
  const card = { title: profile.displayName, person: profile.headline, note: 'Freelancer on Craftlane' };
  return drawShareCard(card, newest?.cover?.id ?? null);
}
