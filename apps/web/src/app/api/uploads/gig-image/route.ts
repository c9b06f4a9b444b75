import type { NextRequest } from 'next/server';
import { sessionWrite } from '@/server/http/session-write';
import { WebError } from '@/server/web-error';

const maxBytes = 8 * 1024 * 1024;
const multipartOverheadBytes = 16 * 1024;

/** Takes one picture (multipart field `file`) and hands it to the gig service; answers `{id, width, height}`. */
export function POST(request: NextRequest): Promise<Response> {
  return sessionWrite(request, async ({ services, call }) => {
    const length = Number(request.headers.get('content-length') ?? Number.NaN);
    if (!(length <= maxBytes + multipartOverheadBytes))
      throw new WebError('PAYLOAD_TOO_LARGE', 'A picture can have at most 8 MB.');
    const file = (await readForm(request)).get('file');
    if (!(file instanceof File)) throw new WebError('MALFORMED_REQUEST', 'The picture is missing.');
    const image = await services.gig.uploadImage({ file }, call);
    return Response.json(image, { status: 201 });
  });
}

async function readForm(request: NextRequest): Promise<FormData> {
  try {
    return await request.formData();
  } catch (cause) {
    throw new WebError('MALFORMED_REQUEST', 'The upload could not be read.', { cause });
  }
}
