import type Stripe from 'stripe';
import { z } from 'zod';
import { listObject } from '../api/list-object.ts';
import { operation } from '../api/operation.ts';
import { expandOnlyParams, expandParam, integerParam, listParams, metadataParam } from '../api/param-schemas.ts';
import { listPage } from '../store/list-page.ts';
import { getReversal, getTransfer } from '../store/transfers.ts';
import { reverseTransfer } from '../transfers/reverse-transfer.ts';

const PATH = '/v1/transfers/:id/reversals';

const createReversalParams = z.strictObject({
  amount: integerParam({ min: 1, max: 99_999_999 }).exactOptional(),
  metadata: metadataParam.exactOptional(),
  expand: expandParam,
}) satisfies z.ZodType<Stripe.TransferCreateReversalParams>;

const listReversalsParams = z.strictObject(listParams) satisfies z.ZodType<Stripe.TransferListReversalsParams>;

/** Reversals of a transfer: create, retrieve, list. */
export const transferReversalOperations = [
  operation('POST', PATH, createReversalParams, async ({ deps, tx, id, cause }, { amount, metadata = {} }) => {
    return await reverseTransfer(deps, tx, { transferId: id, amount, metadata }, cause);
  }),

  operation('GET', PATH, listReversalsParams, async ({ tx, id }, params) => {
    const transfer = await getTransfer(tx, id);
    const where = tx`transfer = ${id}`;
    const source = { table: 'transfer_reversals', kind: 'transfer_reversal', where } as const;
    const page = await listPage<Stripe.TransferReversal>(tx, source, params);
    return listObject(transfer.reversals.url, page.data, page.hasMore);
  }),

  operation('GET', `${PATH}/:childId`, expandOnlyParams, async ({ tx, id, childId }) => {
    return await getReversal(tx, id, childId);
  }),
];
