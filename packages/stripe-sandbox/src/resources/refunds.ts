import type Stripe from 'stripe';
import { z } from 'zod';
import { listObject } from '../api/list-object.ts';
import { operation } from '../api/operation.ts';
import {
  createdParam,
  expandOnlyParams,
  expandParam,
  integerParam,
  listParams,
  metadataParam,
  metadataUpdateParam,
  textParam,
  updateMetadata,
} from '../api/param-schemas.ts';
import { invalidRequest, resourceMissing } from '../errors.ts';
import { refundCharge } from '../payments/refund-charge.ts';
import { lockCharge } from '../store/charges.ts';
import type { Queryable } from '../store/database.ts';
import { recordEvent } from '../store/events.ts';
import { listPage } from '../store/list-page.ts';
import { findIntent } from '../store/payment-intents.ts';
import { getRefund, saveRefund } from '../store/refunds.ts';

const PATH = '/v1/refunds';

const createRefundParams = z.strictObject({
  charge: textParam(100).exactOptional(),
  payment_intent: textParam(100).exactOptional(),
  amount: integerParam({ min: 1, max: 99_999_999 }).exactOptional(),
  reason: z
    .enum(['duplicate', 'fraudulent', 'requested_by_customer'], {
      error: 'Invalid reason: must be one of duplicate, fraudulent, or requested_by_customer',
    })
    .exactOptional(),
  metadata: metadataParam.exactOptional(),
  expand: expandParam,
}) satisfies z.ZodType<Stripe.RefundCreateParams>;

const updateRefundParams = z.strictObject({
  metadata: metadataUpdateParam.exactOptional(),
  expand: expandParam,
}) satisfies z.ZodType<Stripe.RefundUpdateParams>;

const listRefundsParams = z.strictObject({
  ...listParams,
  created: createdParam.exactOptional(),
  charge: textParam(100).exactOptional(),
  payment_intent: textParam(100).exactOptional(),
}) satisfies z.ZodType<Stripe.RefundListParams>;

/** Refunds: create, retrieve, update, list. */
export const refundOperations = [
  operation('POST', PATH, createRefundParams, async ({ deps, tx, cause }, params) => {
    const { amount, reason = null, metadata = {} } = params;
    const chargeId = await chargeToRefund(tx, params);
    return await refundCharge(deps, tx, { chargeId, amount, reason, metadata }, cause);
  }),

  operation('GET', PATH, listRefundsParams, async ({ tx }, params) => {
    const where = tx`true
      ${params.charge === undefined ? tx`` : tx`and charge = ${params.charge}`}
      ${params.payment_intent === undefined ? tx`` : tx`and payment_intent = ${params.payment_intent}`}`;
    const page = await listPage<Stripe.Refund>(tx, { table: 'refunds', kind: 'refund', where }, params);
    return listObject(PATH, page.data, page.hasMore);
  }),

  operation('GET', `${PATH}/:id`, expandOnlyParams, async ({ tx, id }) => await getRefund(tx, id)),

  operation('POST', `${PATH}/:id`, updateRefundParams, async ({ deps, tx, id, cause }, { metadata }) => {
    const { charge } = await getRefund(tx, id);
    await lockCharge(tx, String(charge));
    const refund = await getRefund(tx, id);
    const changed = { ...refund, metadata: updateMetadata(refund.metadata, metadata) };
    await saveRefund(tx, changed);
    await recordEvent(deps, tx, 'refund.updated', changed, cause, { before: refund });
    return changed;
  }),
];

async function chargeToRefund(sql: Queryable, params: z.infer<typeof createRefundParams>): Promise<string> {
  const { charge, payment_intent: intentId } = params;
  if (intentId === undefined) {
    if (charge !== undefined) return charge;
    throw invalidRequest('One of the following params should be provided for this request: payment_intent or charge.');
  }
  const intent = await findIntent(sql, intentId);
  if (!intent) throw resourceMissing('payment_intent', intentId, 'payment_intent');
  const { latest_charge: latest, status } = intent.data;
  if (status !== 'succeeded' || typeof latest !== 'string') {
    throw invalidRequest(`This PaymentIntent (${intentId}) does not have a successful charge to refund.`, {
      code: 'payment_intent_unexpected_state',
      param: 'payment_intent',
    });
  }
  if (charge === undefined || charge === latest) return latest;
  throw invalidRequest(`The charge ${charge} does not belong to the PaymentIntent ${intentId}.`, { param: 'charge' });
}
