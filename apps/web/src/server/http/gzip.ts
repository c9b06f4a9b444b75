import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Compresses for {@link acceptsGzip | callers who accept it}, off the main thread. */
export const compress = promisify(gzip);

/** Whether an `Accept-Encoding` header allows gzip. */
export function acceptsGzip(header: string | string[] | undefined): boolean {
  return typeof header === 'string' && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(header);
}
