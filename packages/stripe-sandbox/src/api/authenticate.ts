import { createHash, timingSafeEqual } from 'node:crypto';
import type { HonoRequest } from 'hono';
import Stripe from 'stripe';
import { invalidRequest, unauthenticated } from '../errors.ts';

/**
 * Lets a request pass when it carries the configured secret key and speaks the API version of the SDK the
 * sandbox was written for. Answering another version would be made up: refused.
 */
export function authenticate(req: HonoRequest, secretKey: string): void {
  const key = /^Bearer\s+(\S+)$/i.exec(req.header('authorization') ?? '')?.[1] ?? null;
  if (key === null || !isSame(key, secretKey)) throw unauthenticated(key);
  const version = req.header('stripe-version') ?? Stripe.API_VERSION;
  if (version !== Stripe.API_VERSION) {
    throw invalidRequest(`Invalid Stripe API version: ${version}. The sandbox speaks ${Stripe.API_VERSION} alone.`);
  }
}

function isSame(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
