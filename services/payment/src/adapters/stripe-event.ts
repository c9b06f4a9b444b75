import { z } from 'zod';
import type { StripeEvent } from '../domain/stripe-facts.ts';

/** Seconds since 1970 that a date can hold. */
const LAST_SECOND = 8_640_000_000_000;

const stripeEventSchema = z.looseObject({
  id: z.string().regex(/^\w{1,255}$/),
  type: z.string().regex(/^[\w.]{1,255}$/),
  created: z.int().min(0).max(LAST_SECOND),
  data: z.looseObject({ object: z.looseObject({}) }),
});

/**
 * The event with everything that came, but U+FFFD for each U+0000, which no column takes; throws unless it has what every event of
 * Stripe has.
 */
export function parseStripeEvent(value: unknown): StripeEvent {
  const event = stripeEventSchema.parse(value);
  const text = JSON.stringify(event);
  return text.includes('\\u0000') ? JSON.parse(text, storable) : event;
}

function storable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value;
}
