import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { RequestContext } from './context.ts';

/** A request to a raw route. */
export interface RawRequest {
  method: string;
  url: URL;
  /** Values of `{name}` in the path, decoded. */
  params: Readonly<Record<string, string>>;
  headers: IncomingHttpHeaders;
  /** The bytes exactly as they arrived; empty for a route that `isStreamed`. */
  body: Buffer;
  /** The bytes as they arrive, for a route that `isStreamed`; it alone bounds them. */
  stream: Readable;
  context: RequestContext;
}

/** What a raw route answers. `content-type` belongs into `headers`; an object as `body` is sent as JSON. */
export interface RawResponse {
  status: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array | Readable | object;
}

/** A route outside of the contract: webhooks that need the raw body, files. It is looked up before the contract. */
export interface RawRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Exact path, with `{name}` for one segment. */
  path: string;
  /** Bytes of body allowed; the server's limit by default. */
  bodyLimit?: number;
  /** The route reads the body itself while it arrives, from `stream`. */
  isStreamed?: boolean;
  /** Milliseconds until the answer when they are not those of the server. */
  deadlineMs?: number;
  /** May throw AppError like any use case. */
  handle(request: RawRequest): Promise<RawResponse> | RawResponse;
}

/** A look-up over routes: the route and its path values, or null. */
export function rawRouteFinder(routes: readonly RawRoute[]) {
  const compiled = routes.map((route) => ({ route, pattern: toPattern(route.path) }));
  return (method: string, pathname: string): { route: RawRoute; params: Record<string, string> } | null => {
    for (const { route, pattern } of compiled) {
      const match = route.method === method ? pattern.exec(pathname) : null;
      if (match) return { route, params: decode(match.groups ?? {}) };
    }
    return null;
  };
}

function toPattern(path: string): RegExp {
  const source = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return new RegExp(`^${source}$`);
}

function decode(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeOne(value)]));
}

/** A broken escape stays as it is and simply finds nothing. */
function decodeOne(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
