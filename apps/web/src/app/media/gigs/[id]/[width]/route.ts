import { imageWidths } from '@craftlane/contracts/values/images';
import { idSchema } from '@craftlane/contracts/values/text';
import { connection } from 'next/server';
import { env } from '@/env';
import { errorText, log } from '@/server/log';

type Context = { params: Promise<{ id: string; width: string }> };

const deadlineMs = 10_000;
const widths: readonly string[] = imageWidths.map(String);

/** Streams a gig picture from the gig service. Pictures never change under their id, so browsers keep them for a year. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  await connection();
  const { id, width } = await params;
  if (!idSchema.safeParse(id).success || !widths.includes(width)) return new Response(null, { status: 404 });
  const picture = await load(`${env().GIG_SERVICE_URL}/api/gigs/images/${id}/${width}`);
  if (!picture.ok) {
    await picture.body?.cancel();
    return new Response(null, { status: picture.status === 404 ? 404 : 503, headers: { 'cache-control': 'no-store' } });
  }
  const headers = new Headers({ 'content-type': 'image/webp', 'cache-control': 'public, max-age=31536000, immutable' });
  const length = picture.headers.get('content-length');
  if (length) headers.set('content-length', length);
  return new Response(picture.body, { headers });
}

async function load(url: string): Promise<Response> {
  try {
    return await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(deadlineMs) });
  } catch (error) {
    log('warn', 'picture not loaded', { error: errorText(error) });
    return new Response(null, { status: 503 });
  }
}
