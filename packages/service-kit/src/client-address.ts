import { createHmac, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';

/** Header by which the web app hands on the address of the browser: `<unix seconds>;<address>;<hex HMAC-SHA256>`. */
export const CLIENT_ADDRESS_HEADER = 'x-craftlane-client';

const toleranceS = 300;

/** The value of {@link CLIENT_ADDRESS_HEADER}; `secret` is the installation's INTERNAL_SECRET. */
export function signClientAddress(address: string, secret: string, now: Date = new Date()): string {
  const timestamp = Math.floor(now.getTime() / 1000);
  return `${timestamp};${address};${digest(address, timestamp, secret)}`;
}

/** The address in the header, or null when the header is missing, forged, older than five minutes or no IP address. */
export function verifyClientAddress(
  header: string | null | undefined,
  secret: string,
  now: Date = new Date(),
): string | null {
  const match = /^(\d{1,12});([0-9a-fA-F.:]{2,45});([0-9a-f]{64})$/.exec(header ?? '');
  const [, time = '', address = '', signature = ''] = match ?? [];
  if (!match || isIP(address) === 0) return null;
  if (Math.abs(now.getTime() / 1000 - Number(time)) > toleranceS) return null;
  const expected = Buffer.from(digest(address, Number(time), secret), 'hex');
  return timingSafeEqual(expected, Buffer.from(signature, 'hex')) ? address : null;
}

function digest(address: string, timestamp: number, secret: string): string {
  return createHmac('sha256', secret).update(`client.${timestamp}.${address}`).digest('hex');
}
