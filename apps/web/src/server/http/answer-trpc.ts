import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { inSpan } from '@craftlane/service-kit/tracing';
import { incomingMessageToRequest } from '@trpc/server/adapters/node-http';
import { errorText, log } from '../log';
import { acceptsGzip, compress } from './gzip';
import { handleTrpc } from './handle-trpc';

const maxBodySize = 1024 * 1024;
/** Below this many bytes compression saves no packet. */
const worthCompressing = 1_400;

/** Whether a request calls a tRPC procedure. */
export function isTrpcCall({ url = '' }: IncomingMessage): boolean {
  return url.startsWith('/api/trpc/');
}

/** Answers a tRPC call as the route does, inside a span of its own, without what else Next.js does for a route. Never rejects. */
export async function answerTrpc(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path = ''] = (request.url ?? '').split('?');
  const traceparent = request.headers.traceparent?.toString();
  const attributes = { 'url.path': path };
  try {
    await inSpan(`${request.method} /api/trpc`, { kind: 'server', attributes, traceparent }, async (span) => {
      await answer(request, response);
      span.set({ 'http.response.status_code': response.statusCode });
      if (response.statusCode >= 500) span.fail();
    });
  } catch (error) {
    log('warn', 'call not answered', { error: errorText(error) });
    if (response.headersSent) response.destroy();
    else response.writeHead(400).end();
  }
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, headers, text } = await read(request, response);
  const isCompressed = text.length >= worthCompressing && acceptsGzip(request.headers['accept-encoding']);
  // A text leaves in one piece with the headers.
  const body = isCompressed ? await compress(Buffer.from(text)) : text;
  for (const [name, value] of headers) if (name !== 'set-cookie') response.setHeader(name, value);
  const cookies = headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  if (isCompressed) response.setHeader('content-encoding', 'gzip');
  response.setHeader('content-length', Buffer.byteLength(body));
  response.writeHead(status).end(body);
}

async function read(request: IncomingMessage, response: ServerResponse) {
  const answered = await handleTrpc(incomingMessageToRequest(request, response, { maxBodySize }));
  const { status, headers } = answered;
  return { status, headers, text: await answered.text() };
}
