import { z } from 'zod';
import { currencySchema } from '../values/money.ts';
import { idSchema } from '../values/text.ts';
import { event } from './envelope.ts';

const orderFactsSchema = z.object({
  orderId: idSchema,
  gigId: idSchema,
  buyerId: idSchema,
  freelancerId: idSchema,
  priceMinor: z.int(),
  currency: currencySchema,
});

/** Stripe confirmed the payment. Aggregate: the order. */
export const orderPaidV1 = event('order.paid.v1', orderFactsSchema);

/** The buyer accepted, or was silent for the review period. Aggregate: the order. */
export const orderCompletedV1 = event('order.completed.v1', orderFactsSchema);
