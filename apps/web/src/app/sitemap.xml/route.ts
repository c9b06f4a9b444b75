import { connection } from 'next/server';
import { siteMap } from '@/features/sharing/site-map';

/** All public pages, for search engines. */
export async function GET(): Promise<Response> {
  await connection();
  return new Response(await siteMap(), { headers: { 'content-type': 'application/xml' } });
}
