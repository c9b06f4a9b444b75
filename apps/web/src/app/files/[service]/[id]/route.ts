import { idSchema } from '@craftlane/contracts/values/text';
import { connection, type NextRequest } from 'next/server';
import { env } from '@/env';
import { fileServices } from '@/server/files';
import { foreignOriginResponse } from '@/server/http/error-response';
import { relay } from '@/server/http/relay';
import { isSameOrigin } from '@/server/http/same-origin';
import { uploadDeadlineMs as deadlineMs } from '@/server/http/upload-deadline';

type Context = { params: Promise<{ service: string; id: string }> };

/**
 * Passes the bytes of a file on to its service while they arrive. The signed link says who may send what; that it
 * comes from a page of this site is looked at all the same.
 */
export async function PUT(request: NextRequest, context: Context): Promise<Response> {
  if (!isSameOrigin(request.headers, env().PUBLIC_URL)) return foreignOriginResponse(crypto.randomUUID());
  const url = await targetOf(request, context);
  if (!url) return new Response(null, { status: 404 });
  const headers = named(request.headers, ['content-type', 'content-length', 'x-request-id']);
  return relay(url, { method: 'PUT', headers, body: request.body, signal: request.signal, deadlineMs });
}

/** Passes a private file on from its service, for whoever has the signed link. */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  await connection();
  const url = await targetOf(request, context);
  if (!url) return new Response(null, { status: 404 });
  return relay(url, { method: 'GET', signal: request.signal, deadlineMs });
}

async function targetOf(request: NextRequest, { params }: Context): Promise<string | null> {
  const { service, id } = await params;
  if (!fileServices.includes(service) || !idSchema.safeParse(id).success) return null;
  const { USER_SERVICE_URL, GIG_SERVICE_URL, CHAT_SERVICE_URL, PAYMENT_SERVICE_URL } = env();
  const urls: Record<string, string> = {
    user: USER_SERVICE_URL,
    gig: GIG_SERVICE_URL,
    chat: CHAT_SERVICE_URL,
    payment: PAYMENT_SERVICE_URL,
  };
  return `${urls[service]}/files/${id}${request.nextUrl.search}`;
}

function named(headers: Headers, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}
