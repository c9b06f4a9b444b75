import 'server-only';
import { ImageResponse } from 'next/og';
import sharp from 'sharp';
import { env } from '@/env';
import { ShareCard, type ShareCardProps, shareSize } from './share-card';

const deadlineMs = 10_000;
const coverSize = { width: 480, height: 630 };

/** Draws the picture of a shared link as PNG in base64, so that it can be cached. A cover that cannot be had is left out. */
export async function drawShareCard(card: Omit<ShareCardProps, 'cover'>, coverImageId: string | null): Promise<string> {
  const cover = coverImageId && (await readCover(coverImageId).catch(() => null));
  const drawn = new ImageResponse(<ShareCard {...card} cover={cover} />, shareSize);
  return Buffer.from(await drawn.arrayBuffer()).toString('base64');
}

/** The drawing library reads no WebP. */
async function readCover(id: string): Promise<string> {
  const url = `${env().GIG_SERVICE_URL}/api/gigs/images/${id}/800`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(deadlineMs) });
  if (!answer.ok) throw new Error(`The picture was answered with ${answer.status}.`);
  const bytes = await sharp(Buffer.from(await answer.arrayBuffer()))
    .resize({ ...coverSize, fit: 'cover' })
    .png({ palette: true })
    .toBuffer();
  return `data:image/png;base64,${bytes.toString('base64')}`;
}

/** The answer with a drawn picture; null is 404. The address changes with what is drawn, so browsers may keep it. */
export function shareCardResponse(base64: string | null): Response {
  if (base64 === null) return new Response(null, { status: 404 });
  const headers = { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' };
  return new Response(Buffer.from(base64, 'base64'), { headers });
}
