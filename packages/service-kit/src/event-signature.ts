import { createHmac, timingSafeEqual } from 'node:crypto';

/** Header that carries the signature of a pushed event: `t=<unix seconds>,v1=<hex HMAC-SHA256>`. */
export const EVENT_SIGNATURE_HEADER = 'x-craftlane-signature';

/** How far the time in a signature may lie from the receiver's clock, in seconds. */
export const EVENT_TOLERANCE_S = 300;

/** The value of {@link EVENT_SIGNATURE_HEADER} for this exact body; the HMAC covers `event.<t>.<body>`. */
export function signEventRequest(rawBody: string | Uint8Array, secret: string, now: Date = new Date()): string {
  const timestamp = Math.floor(now.getTime() / 1000);
  return `t=${timestamp},v1=${digest(rawBody, timestamp, secret)}`;
}

/**
 * Whether the header signs exactly this body with this secret no more than {@link EVENT_TOLERANCE_S} away from `now`.
 * A missing or unreadable header is false. `rawBody` is what arrived, before any parsing.
 */
export function verifyEventRequest(
  rawBody: string | Uint8Array,
  header: string | null | undefined,
  secret: string,
  now: Date = new Date(),
): boolean {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '');
  if (!match) return false;
  const timestamp = Number(match[1]);
  if (Math.abs(now.getTime() / 1000 - timestamp) > EVENT_TOLERANCE_S) return false;
  const expected = Buffer.from(digest(rawBody, timestamp, secret), 'hex');
  return timingSafeEqual(expected, Buffer.from(match[2] ?? '', 'hex'));
}

function digest(rawBody: string | Uint8Array, timestamp: number, secret: string): string {
  return createHmac('sha256', secret).update(`event.${timestamp}.`).update(rawBody).digest('hex');
}
