import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { isPrivatePath } from '@/lib/private-paths';
import { acceptsGzip, compress } from './gzip';

/** How much is remembered, and for how long. */
export type PageMemoryOptions = { lifeMs: number; maxBytes: number; now?: () => number };

/**
 * Whole public pages as Next.js sent them, ready to be sent again: encoded, compressed and with all their headers. Next.js does
 * that work for every single answer, which costs more than everything else about a cached page.
 */
export type PageMemory = {
  /** Answers a request with a remembered page; false when there is none, and Next.js has to answer. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
  /** Remembers a document that Next.js is about to send, when it is the same for everybody and up to date. */
  keep(request: IncomingMessage, response: ServerResponse, html: string): void;
  /** Forgets every page. */
  forget(): void;
};

type Body = { bytes: Buffer; headers: OutgoingHttpHeaders };
type Page = { etag: string; until: number; plain: Body; gzipped: Body | null; unchanged: OutgoingHttpHeaders };

/** A memory whose pages live `lifeMs` milliseconds; above `maxBytes` the oldest are dropped. */
export function createPageMemory({ lifeMs, maxBytes, now = () => performance.now() }: PageMemoryOptions): PageMemory {
  const pages = new Map<string, Page>();

  const makeRoom = () => {
    let bytes = 0;
    for (const { plain } of pages.values()) bytes += plain.bytes.length;
    for (const [path, { plain }] of pages) {
      if (bytes <= maxBytes) return;
      bytes -= plain.bytes.length;
      pages.delete(path);
    }
  };

  return {
    answer(request, response) {
      const page = isPlainVisit(request) ? pages.get(request.url ?? '') : undefined;
      if (!page || page.until < now()) return false;
      return send(page, request, response);
    },
    keep(request, response, html) {
      const path = request.url ?? '';
      const etag = response.getHeader('etag');
      if (typeof etag !== 'string' || !isPlainVisit(request) || !isForEverybody(path, response)) return;
      const known = pages.get(path);
      const until = now() + lifeMs;
      if (known?.etag === etag) {
        known.until = until;
        return;
      }
      pages.delete(path);
      pages.set(path, newPage(etag, until, response.getHeaders(), Buffer.from(html)));
      makeRoom();
    },
    forget: () => pages.clear(),
  };
}

/** A visit that any visitor may make: no part of a page for the router in the browser, and no reload that asks for the newest. */
function isPlainVisit({ method, url = '', headers }: IncomingMessage): boolean {
  return method === 'GET' && !url.includes('?') && headers.rsc === undefined && headers['cache-control'] !== 'no-cache';
}

/** Next.js calls a page that it took from its cache a hit, and one that is being renewed stale. */
function isForEverybody(path: string, response: ServerResponse): boolean {
  return (
    response.statusCode === 200 &&
    response.getHeader('x-nextjs-cache') === 'HIT' &&
    !response.hasHeader('set-cookie') &&
    !isPrivatePath(path)
  );
}

function newPage(etag: string, until: number, sent: OutgoingHttpHeaders, bytes: Buffer): Page {
  const { 'content-length': _length, ...headers } = sent;
  const { 'content-type': _type, 'content-security-policy': _policy, ...unchanged } = headers;
  const body = (content: Buffer, encoding?: string): Body => ({
    bytes: content,
    headers: { ...headers, 'content-length': content.length, ...(encoding && { 'content-encoding': encoding }) },
  });
  const page: Page = { etag, until, plain: body(bytes), gzipped: null, unchanged };
  compress(bytes).then(
    (compressed) => {
      page.gzipped = body(compressed, 'gzip');
    },
    () => undefined, // Next.js goes on to compress this page itself.
  );
  return page;
}

function send(page: Page, { headers }: IncomingMessage, response: ServerResponse): boolean {
  if (headers['if-none-match'] === page.etag) {
    response.writeHead(304, page.unchanged).end();
    return true;
  }
  const body = acceptsGzip(headers['accept-encoding']) ? page.gzipped : page.plain;
  if (!body) return false;
  response.writeHead(200, body.headers).end(body.bytes);
  return true;
}
