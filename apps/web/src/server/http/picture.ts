import 'server-only';
import { idSchema } from '@craftlane/contracts/values/text';
import { relay } from './relay';

const deadlineMs = 10_000;

/** A public picture from the service that owns it. Pictures never change under their id, so browsers keep them for a year. */
export async function pictureResponse(
  base: string,
  { id, width }: { id: string; width: string },
  widths: readonly number[],
): Promise<Response> {
  if (!idSchema.safeParse(id).success || !widths.some((each) => String(each) === width))
    return new Response(null, { status: 404 });
  const picture = await relay(`${base}/${id}/${width}`, { method: 'GET', deadlineMs });
  if (picture.ok) return picture;
  await picture.body?.cancel();
  return new Response(null, { status: picture.status === 404 ? 404 : 503, headers: { 'cache-control': 'no-store' } });
}
