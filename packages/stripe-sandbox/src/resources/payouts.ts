import type Stripe from 'stripe';
import { z } from 'zod';
import { listObject } from '../api/list-object.ts';
import { forAccounts, operation } from '../api/operation.ts';
import { createdParam, expandOnlyParams, listParams, textParam } from '../api/param-schemas.ts';
import { listPage } from '../store/list-page.ts';
import { getPayout } from '../store/payouts.ts';

const PATH = '/v1/payouts';

const listPayoutsParams = z.strictObject({
  ...listParams,
  created: createdParam.exactOptional(),
  destination: textParam(100).exactOptional(),
  status: z.enum(['pending', 'paid', 'failed', 'canceled']).exactOptional(),
}) satisfies z.ZodType<Stripe.PayoutListParams>;

/** Payouts of a connected account, read only: they happen by themselves. The platform has none. */
export const payoutOperations = [
  forAccounts(
    operation('GET', PATH, listPayoutsParams, async ({ tx, account }, params) => {
      const where = tx`account is not distinct from ${account}
        ${params.destination === undefined ? tx`` : tx`and destination = ${params.destination}`}
        ${params.status === undefined ? tx`` : tx`and status = ${params.status}`}`;
      const page = await listPage<Stripe.Payout>(tx, { table: 'payouts', kind: 'payout', where }, params);
      return listObject(PATH, page.data, page.hasMore);
    }),
  ),

  forAccounts(
    operation('GET', `${PATH}/:id`, expandOnlyParams, async ({ tx, id, account }) => await getPayout(tx, id, account)),
  ),
];
