import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What is sent back: by a raw route, by the contract's handler, or for an error. */
export interface Answer {
  status: number;
  headers?: Record<string, string | string[] | undefined>;
  body?: unknown;
}

const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
};

/** Closes what an answer that nobody will get holds open. */
export function dropAnswer({ body }: Answer): void {
  if (body instanceof Readable) body.destroy();
}

/** Sends the answer once; an answer after the first is dropped. Headers of the answer replace the security defaults. */
export async function sendAnswer(res: ServerResponse, answer: Answer, fixed: Record<string, string>): Promise<void> {
  if (res.headersSent || res.destroyed) return dropAnswer(answer);
  const { type, body } = encode(answer.body);
  const headers = { ...securityHeaders, ...(type && { 'content-type': type }), ...defined(answer.headers), ...fixed };
  if (body instanceof Readable) {
    res.writeHead(answer.status, headers);
    await pipeline(body, res);
    return;
  }
  res.writeHead(
    answer.status,
    body === undefined ? headers : { ...headers, 'content-length': Buffer.byteLength(body) },
  );
  res.end(body);
}

function encode(body: unknown): { type?: string; body: string | Uint8Array | Readable | undefined } {
  if (body === undefined || typeof body === 'string' || body instanceof Uint8Array || body instanceof Readable) {
    return { body };
  }
  return { type: 'application/json', body: JSON.stringify(body) };
}

function defined(headers: Answer['headers'] = {}): Record<string, string | string[]> {
  const entries = Object.entries(headers).filter(
    (entry): entry is [string, string | string[]] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
