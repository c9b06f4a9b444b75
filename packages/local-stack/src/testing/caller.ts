import { newId } from '@craftlane/service-kit/ids';

/** What came back; `body` is what JSON says, and the test's own business. */
export type CallAnswer = {
  /** Method and path, to name it in a failure. */
  where: string;
  status: number;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for.
  body: any;
};

/** How to call; `raw` is sent as it is, `body` as JSON. */
export type CallOptions = {
  token?: string;
  body?: object;
  raw?: string;
  requestId?: string;
  headers?: Record<string, string>;
};

/** Calls a service by name and path. */
export type Caller = (service: string, method: string, path: string, options?: CallOptions) => Promise<CallAnswer>;

/** A caller of the services at these addresses. */
export function caller(urls: Record<string, string>): Caller {
  return async (service, method, path, { token, body, raw, requestId = newId(), headers } = {}) => {
    const sent = raw ?? (body && JSON.stringify(body));
    const response = await fetch(`${urls[service]}${path}`, {
      method,
      headers: {
        'x-request-id': requestId,
        ...(sent !== undefined && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(sent !== undefined && { body: sent }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') && text !== '';
    return { where: `${method} ${path}`, status: response.status, text, body: isJson ? JSON.parse(text) : null };
  };
}
