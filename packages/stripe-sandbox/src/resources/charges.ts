import type Stripe from 'stripe';
import { z } from 'zod';
import { listObject } from '../api/list-object.ts';
import { operation } from '../api/operation.ts';
import { createdParam, expandOnlyParams, listParams, textParam } from '../api/param-schemas.ts';
import { getCharge } from '../store/charges.ts';
import { listPage } from '../store/list-page.ts';

const PATH = '/v1/charges';

const listChargesParams = z.strictObject({
  ...listParams,
  created: createdParam.exactOptional(),
  payment_intent: textParam(100).exactOptional(),
  transfer_group: textParam(255).exactOptional(),
}) satisfies z.ZodType<Stripe.ChargeListParams>;

/** Charges, read only: each payment attempt that reached the bank makes one. */
export const chargeOperations = [
  operation('GET', PATH, listChargesParams, async ({ tx }, params) => {
    const where = tx`true
      ${params.payment_intent === undefined ? tx`` : tx`and payment_intent = ${params.payment_intent}`}
      ${params.transfer_group === undefined ? tx`` : tx`and transfer_group = ${params.transfer_group}`}`;
    const page = await listPage<Stripe.Charge>(tx, { table: 'charges', kind: 'charge', where }, params);
    return listObject(PATH, page.data, page.hasMore);
  }),

  operation('GET', `${PATH}/:id`, expandOnlyParams, async ({ tx, id }) => await getCharge(tx, id)),
];
