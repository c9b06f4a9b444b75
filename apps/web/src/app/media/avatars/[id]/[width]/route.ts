import { avatarWidths } from '@craftlane/contracts/values/images';
import { connection } from 'next/server';
import { env } from '@/env';
import { pictureResponse } from '@/server/http/picture';

type Context = { params: Promise<{ id: string; width: string }> };

/** Streams somebody's picture from the user service. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  await connection();
  return pictureResponse(`${env().USER_SERVICE_URL}/api/users/avatars`, await params, avatarWidths);
}
