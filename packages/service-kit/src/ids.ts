import { v7 } from 'uuid';

/** Makes one id; passed to use cases so that tests may decide it. */
export type NewId = () => string;

/** A fresh UUIDv7: unique, and rising with time, so that new rows land at the end of an index. */
export const newId: NewId = () => v7();

/** The id that a caller gave to its request when it is 8–128 plain characters, otherwise a new one. */
export function requestIdFrom(given: unknown): string {
  return typeof given === 'string' && /^[A-Za-z0-9._-]{8,128}$/.test(given) ? given : crypto.randomUUID();
}
