import { connection } from 'next/server';
import { publicUrl } from '@/features/sharing/public-url';
import { privatePaths } from '@/lib/private-paths';

/** Keeps robots out of what needs a login, and shows them the site map. */
export async function GET(): Promise<Response> {
  await connection();
  const closed = [...privatePaths, '/api', '/files'].map((path) => `Disallow: ${path}`);
  const lines = ['User-agent: *', ...closed, '', `Sitemap: ${publicUrl('/sitemap.xml')}`, ''];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
