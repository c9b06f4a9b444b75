import { cacheLife } from 'next/cache';
import { connection } from 'next/server';
import { drawShareCard, shareCardResponse } from '@/features/sharing/draw-share-card';

/** The picture that a shared link to the marketplace shows. */
export async function GET(): Promise<Response> {
  await connection();
  return shareCardResponse(await picture());
}

async function picture(): Promise<string> {
  'use cache';
  cacheLife('max');
  const note = 'Fixed prices. Money held until you accept.';
  return drawShareCard({ title: 'Good work, agreed before you pay.', person: 'Skilled freelancers', note }, null);
}
