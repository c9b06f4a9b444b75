import type Stripe from 'stripe';
import { z } from 'zod';
import {
  booleanParam,
  createdParam,
  expandParam,
  listParams,
  metadataUpdateParam,
  textParam,
} from '../api/param-schemas.ts';

/** A text of evidence; an empty one takes it back. */
const text = z
  .string()
  .max(20_000, { error: 'Invalid string: must be at most 20000 characters' })
  .transform((value) => (value === '' ? null : value))
  .exactOptional();

/** A file of evidence: the sandbox stores no files, so none is ever found. */
const file = z
  .string()
  .refine(() => false, {
    error: (issue) => `No such file upload: '${String(issue.input)}'`,
    params: { code: 'resource_missing' },
  })
  .exactOptional();

const evidence = z.strictObject({
  access_activity_log: text,
  billing_address: text,
  cancellation_policy: file,
  cancellation_policy_disclosure: text,
  cancellation_rebuttal: text,
  customer_communication: file,
  customer_email_address: text,
  customer_name: text,
  customer_purchase_ip: text,
  customer_signature: file,
  duplicate_charge_documentation: file,
  duplicate_charge_explanation: text,
  duplicate_charge_id: text,
  product_description: text,
  receipt: file,
  refund_policy: file,
  refund_policy_disclosure: text,
  refund_refusal_explanation: text,
  service_date: text,
  service_documentation: file,
  shipping_address: text,
  shipping_carrier: text,
  shipping_date: text,
  shipping_documentation: file,
  shipping_tracking_number: text,
  uncategorized_file: file,
  uncategorized_text: text,
});

/** `POST /v1/disputes/:id`. */
export const updateDisputeParams = z.strictObject({
  evidence: evidence.exactOptional(),
  metadata: metadataUpdateParam.exactOptional(),
  submit: booleanParam.exactOptional(),
  expand: expandParam,
});

/** The checked parameters of an answer. */
export type UpdateDisputeParams = z.infer<typeof updateDisputeParams>;

/** `GET /v1/disputes`. */
export const listDisputesParams = z.strictObject({
  ...listParams,
  charge: textParam(100).exactOptional(),
  created: createdParam.exactOptional(),
  payment_intent: textParam(100).exactOptional(),
}) satisfies z.ZodType<Stripe.DisputeListParams>;
