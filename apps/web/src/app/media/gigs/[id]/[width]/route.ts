import { imageWidths } from '@craftlane/contracts/values/images';
import { connection } from 'next/server';
import { env } from '@/env';
import { pictureResponse } from '@/server/http/picture';

type Context = { params: Promise<{ id: string; width: string }> };

/** Streams a picture of a gig from the gig service. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  await connection();
  return pictureResponse(`${env().GIG_SERVICE_URL}/api/gigs/images`, await params, imageWidths);
}
