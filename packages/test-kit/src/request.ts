import type { TestIssuer } from './tokens.ts';

/** How to ask; `body` is sent as JSON unless it is FormData, a string or bytes. */
export interface RequestOptions {
  /** Signed in as this user. */
  as?: string;
  roles?: readonly string[];
  /** Exactly this access token. */
  token?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/** What came back; `body` is parsed JSON, text for anything else, null for nothing. */
export interface TestAnswer<Body = unknown> {
  status: number;
  headers: Headers;
  body: Body;
}

/** Asks a service; `Body` is what the test takes the answer for, so assert `status` before relying on it. */
export type TestRequest = <Body = unknown>(
  method: string,
  path: string,
  options?: RequestOptions,
) => Promise<TestAnswer<Body>>;

/** A function that asks a service over HTTP. */
export function requester(baseUrl: string, tokenFor: TestIssuer['tokenFor']): TestRequest {
  return async <Body>(method: string, path: string, options: RequestOptions = {}) => {
    const token = options.token ?? (options.as ? await tokenFor(options.as, options.roles) : undefined);
    const { type, body } = encode(options.body);
    const headers = { ...type, ...(token && { authorization: `Bearer ${token}` }), ...options.headers };
    const response = await fetch(`${baseUrl}${path}`, { method, headers, redirect: 'manual', ...(body && { body }) });
    return { status: response.status, headers: response.headers, body: (await decode(response)) as Body };
  };
}

function encode(body: unknown): { type: Record<string, string>; body?: string | FormData | Uint8Array<ArrayBuffer> } {
  if (body === undefined) return { type: {} };
  if (typeof body === 'string' || body instanceof FormData) return { type: {}, body };
  if (body instanceof Uint8Array) return { type: {}, body: new Uint8Array(body) };
  return { type: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

async function decode(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return null;
  return response.headers.get('content-type')?.startsWith('application/json') ? JSON.parse(text) : text;
}
