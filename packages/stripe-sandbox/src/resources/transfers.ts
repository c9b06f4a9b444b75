import type Stripe from 'stripe';
import { z } from 'zod';
import { listObject } from '../api/list-object.ts';
import { operation } from '../api/operation.ts';
import {
  createdParam,
  currencyParam,
  expandOnlyParams,
  expandParam,
  integerParam,
  listParams,
  metadataParam,
  metadataUpdateParam,
  textParam,
  updateMetadata,
} from '../api/param-schemas.ts';
import { recordEvent } from '../store/events.ts';
import { listPage } from '../store/list-page.ts';
import { getTransfer, lockTransfer, saveTransfer } from '../store/transfers.ts';
import { createTransfer } from '../transfers/create-transfer.ts';

const PATH = '/v1/transfers';

const createTransferParams = z.strictObject({
  amount: integerParam({ min: 1, max: 99_999_999 }).exactOptional(),
  currency: currencyParam,
  destination: textParam(100),
  description: textParam(1000).exactOptional(),
  metadata: metadataParam.exactOptional(),
  source_transaction: textParam(100).exactOptional(),
  transfer_group: textParam(255).exactOptional(),
  expand: expandParam,
}) satisfies z.ZodType<Stripe.TransferCreateParams>;

const updateTransferParams = z.strictObject({
  description: textParam(1000).exactOptional(),
  metadata: metadataUpdateParam.exactOptional(),
  expand: expandParam,
}) satisfies z.ZodType<Stripe.TransferUpdateParams>;

const listTransfersParams = z.strictObject({
  ...listParams,
  created: createdParam.exactOptional(),
  destination: textParam(100).exactOptional(),
  transfer_group: textParam(255).exactOptional(),
}) satisfies z.ZodType<Stripe.TransferListParams>;

/** Transfers to connected accounts: create, retrieve, update, list. */
export const transferOperations = [
  operation('POST', PATH, createTransferParams, async ({ deps, tx, cause }, params) => {
    const terms = {
      amount: params.amount,
      currency: params.currency,
      destination: params.destination,
      description: params.description ?? null,
      metadata: params.metadata ?? {},
      sourceTransaction: params.source_transaction ?? null,
      transferGroup: params.transfer_group ?? null,
    };
    return await createTransfer(deps, tx, terms, cause);
  }),

  operation('GET', PATH, listTransfersParams, async ({ tx }, params) => {
    const where = tx`true
      ${params.destination === undefined ? tx`` : tx`and destination = ${params.destination}`}
      ${params.transfer_group === undefined ? tx`` : tx`and transfer_group = ${params.transfer_group}`}`;
    const page = await listPage<Stripe.Transfer>(tx, { table: 'transfers', kind: 'transfer', where }, params);
    return listObject(PATH, page.data, page.hasMore);
  }),

  operation('GET', `${PATH}/:id`, expandOnlyParams, async ({ tx, id }) => await getTransfer(tx, id)),

  operation('POST', `${PATH}/:id`, updateTransferParams, async ({ deps, tx, id, cause }, params) => {
    const transfer = await lockTransfer(tx, id);
    const changed = {
      ...transfer,
      description: params.description ?? transfer.description,
      metadata: updateMetadata(transfer.metadata, params.metadata),
    };
    await saveTransfer(tx, changed);
    await recordEvent(deps, tx, 'transfer.updated', changed, cause, { before: transfer });
    return changed;
  }),
];
