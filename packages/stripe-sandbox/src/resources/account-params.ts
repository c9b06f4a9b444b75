import type Stripe from 'stripe';
import { z } from 'zod';
import {
  booleanParam,
  createdParam,
  expandParam,
  listParams,
  metadataParam,
  metadataUpdateParam,
  textParam,
  urlParam,
} from '../api/param-schemas.ts';

const capability = z.strictObject({ requested: booleanParam });

const email = textParam(800).pipe(z.email({ error: 'Invalid email address' }));

const businessProfile = z.strictObject({
  mcc: textParam(4).exactOptional(),
  name: textParam(200).exactOptional(),
  product_description: textParam(40_000).exactOptional(),
  url: urlParam().exactOptional(),
});

const settings = z.strictObject({
  payouts: z
    .strictObject({
      schedule: z.strictObject({
        interval: z.enum(['daily', 'manual'], { error: 'Invalid interval: the sandbox takes daily and manual' }),
      }),
    })
    .exactOptional(),
});

/** The responsibilities of an account with an Express dashboard, the only kind here. */
const controller = z.strictObject({
  fees: z.strictObject({ payer: z.literal('application') }),
  losses: z.strictObject({ payments: z.literal('application') }),
  requirement_collection: z.literal('stripe').exactOptional(),
  stripe_dashboard: z.strictObject({ type: z.literal('express') }),
});

/** `POST /v1/accounts`: the part of Stripe's parameters that the sandbox honours. */
export const createAccountParams = z.strictObject({
  type: z.literal('express', { error: 'Invalid type: the sandbox takes express alone' }).exactOptional(),
  controller: controller.exactOptional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: 'Country must be in ISO-3166-1 alpha-2 format' })
    .exactOptional(),
  email: email.exactOptional(),
  business_type: z.enum(['individual', 'company', 'non_profit', 'government_entity']).exactOptional(),
  business_profile: businessProfile.exactOptional(),
  capabilities: z
    .strictObject({ transfers: capability.exactOptional(), card_payments: capability.exactOptional() })
    .exactOptional(),
  metadata: metadataParam.exactOptional(),
  settings: settings.exactOptional(),
  expand: expandParam,
}) satisfies z.ZodType<Stripe.AccountCreateParams>;

/** The checked parameters of a new account. */
export type CreateAccountParams = z.infer<typeof createAccountParams>;

/** `POST /v1/accounts/:id`. */
export const updateAccountParams = z.strictObject({
  email: email.exactOptional(),
  metadata: metadataUpdateParam.exactOptional(),
  settings: settings.exactOptional(),
  expand: expandParam,
}) satisfies z.ZodType<Stripe.AccountUpdateParams>;

/** `GET /v1/accounts`. */
export const listAccountsParams = z.strictObject({
  ...listParams,
  created: createdParam.exactOptional(),
}) satisfies z.ZodType<Stripe.AccountListParams>;
