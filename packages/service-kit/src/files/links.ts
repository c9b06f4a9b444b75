import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a signed link allows: this method on this file, with these further terms, until then. */
export interface LinkTerms {
  method: 'GET' | 'PUT';
  fileId: string;
  expiresAt: Date;
  /** Part of the address, and of the signature. */
  terms: Readonly<Record<string, string>>;
}

/** The key that a service's links are signed with. */
export function linkKeyOf(internalSecret: string, service: string): Buffer {
  return createHmac('sha256', internalSecret).update(`files of ${service}`).digest();
}

/** The path and query of a link, at the service that signs it. */
export function signLink({ method, fileId, expiresAt, terms }: LinkTerms, key: Buffer): string {
  const query = new URLSearchParams({ ...terms, expires: String(Math.floor(expiresAt.getTime() / 1000)) });
  query.sort();
  query.set('signature', digest(method, fileId, query, key));
  return `/files/${fileId}?${query}`;
}

/** The terms of a link that was signed with this key and is not over, or null. */
export function readLink(
  method: LinkTerms['method'],
  fileId: string,
  given: URLSearchParams,
  key: Buffer,
  now: Date,
): LinkTerms | null {
  const query = new URLSearchParams(given);
  const signature = Buffer.from(query.get('signature') ?? '', 'hex');
  query.delete('signature');
  query.sort();
  const expected = Buffer.from(digest(method, fileId, query, key), 'hex');
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) return null;
  const { expires, ...terms } = Object.fromEntries(query);
  const expiresAt = new Date(Number(expires) * 1000);
  return now < expiresAt ? { method, fileId, expiresAt, terms } : null;
}

function digest(method: string, fileId: string, query: URLSearchParams, key: Buffer): string {
  return createHmac('sha256', key).update(`${method} ${fileId} ${query}`).digest('hex');
}
