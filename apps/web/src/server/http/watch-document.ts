import type { ServerResponse } from 'node:http';

/** What can be known of an answer before its headers are sent; each is called at most once, and only one of them. */
export type DocumentWatcher = {
  /** An HTML document that is sent in one piece. */
  whole(html: string): void;
  /** The first part of an HTML document that is streamed. */
  firstPart(html: string): void;
  /** A 304: the caller has the document already. */
  unchanged(): void;
};

/**
 * Tells what an answer of Next.js consists of, in time to set headers. Looks at the text before it is compressed: compression
 * replaces `write` and `end` when the request arrives, and this only when the answer turns out to be HTML.
 */
export function watchDocument(response: ServerResponse, watcher: DocumentWatcher): void {
  before(response, 'writeHead', (status) => {
    if (status === 304 || response.statusCode === 304) watcher.unchanged();
  });
  let isWatched = false;
  before(response, 'setHeader', (name, value) => {
    if (isWatched || !isContentType(name) || !String(value).startsWith('text/html')) return;
    isWatched = true;
    watchBody(response, watcher);
  });
}

// Called for every header of every answer: most names differ in length already.
function isContentType(name: unknown): boolean {
  return typeof name === 'string' && name.length === 12 && name.toLowerCase() === 'content-type';
}

function watchBody(response: ServerResponse, watcher: DocumentWatcher): void {
  let isSeen = false;
  const see = (tell: (html: string) => void) => (chunk: unknown) => {
    const text = isSeen || response.headersSent ? null : textOf(chunk);
    if (text === null) return;
    isSeen = true;
    tell(text);
  };
  before(response, 'write', see(watcher.firstPart));
  before(response, 'end', see(watcher.whole));
  // Next.js flushes the headers before the first part; they leave together with it instead.
  response.flushHeaders = () => undefined;
}

function textOf(chunk: unknown): string | null {
  if (typeof chunk === 'string') return chunk;
  return chunk instanceof Uint8Array ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString() : null;
}

/** Calls `look` with the first two arguments of each later call of a method, which then happens as always. */
function before(
  response: ServerResponse,
  method: 'write' | 'end' | 'setHeader' | 'writeHead',
  look: (first: unknown, second: unknown) => void,
): void {
  const original: (...args: never[]) => unknown = response[method];
  const watched = (...args: unknown[]) => {
    look(args[0], args[1]);
    return Reflect.apply(original, response, args);
  };
  // A plain assignment: a defined property would slow down every later use of the response.
  Object.assign(response, { [method]: watched });
}
