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

/** The event with everything that came; throws unless it has what every event of Stripe has. */
export function parseStripeEvent(value: unknown): StripeEvent {
  return stripeEventSchema.parse(value);
}
