import type Stripe from 'stripe';
import { z } from 'zod';
import {
  createdParam,
  currencyParam,
  expandParam,
  integerParam,
  listParams,
  metadataParam,
  textParam,
  urlParam,
} from '../api/param-schemas.ts';

const priceData = z.strictObject({
  currency: currencyParam,
  unit_amount: integerParam({ min: 0, max: 99_999_999 }),
  product_data: z.strictObject({
    name: textParam(250),
    description: textParam(5000).exactOptional(),
    metadata: metadataParam.exactOptional(),
  }),
});

const lineItem = z.strictObject({
  price_data: priceData,
  quantity: integerParam({ min: 1, max: 999_999 }),
});

const paymentIntentData = z.strictObject({
  description: textParam(1000).exactOptional(),
  metadata: metadataParam.exactOptional(),
  transfer_group: textParam(255).exactOptional(),
});

/** `POST /v1/checkout/sessions`: the part of Stripe's parameters that the sandbox honours. */
export const createSessionParams = z.strictObject({
  mode: z.literal('payment', { error: 'Invalid mode: the sandbox takes payment alone' }),
  ui_mode: z.literal('hosted_page', { error: 'Invalid ui_mode: the sandbox has a hosted page alone' }).exactOptional(),
  line_items: z.array(lineItem).min(1).max(100),
  success_url: urlParam(),
  cancel_url: urlParam().exactOptional(),
  client_reference_id: textParam(200).exactOptional(),
  customer_email: textParam(800)
    .pipe(z.email({ error: 'Invalid email address' }))
    .exactOptional(),
  expires_at: integerParam({ min: 0, max: 99_999_999_999 }).exactOptional(),
  metadata: metadataParam.exactOptional(),
  allowed_payment_method_types: z
    .array(z.literal('card', { error: 'Invalid payment method: the sandbox takes card alone' }))
    .exactOptional(),
  payment_intent_data: paymentIntentData.exactOptional(),
  expand: expandParam,
}) satisfies z.ZodType<Stripe.Checkout.SessionCreateParams>;

/** The checked parameters of a new session. */
export type CreateSessionParams = z.infer<typeof createSessionParams>;

/** `GET /v1/checkout/sessions`. */
export const listSessionsParams = z.strictObject({
  ...listParams,
  created: createdParam.exactOptional(),
  payment_intent: textParam(100).exactOptional(),
  status: z.enum(['open', 'complete', 'expired']).exactOptional(),
}) satisfies z.ZodType<Stripe.Checkout.SessionListParams>;
