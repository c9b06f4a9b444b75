import { idSchema } from '@craftlane/contracts/values/text';
import { connection } from 'next/server';
import { siteMapFile } from '@/features/sharing/site-map';

type Context = { params: Promise<{ after: string }> };

/** One file of a site map that is too large for one: `first`, or what follows a gig's id. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  await connection();
  const { after } = await params;
  if (after !== 'first' && !idSchema.safeParse(after).success) return new Response(null, { status: 404 });
  const file = await siteMapFile(after === 'first' ? null : after);
  return new Response(file, { headers: { 'content-type': 'application/xml' } });
}
