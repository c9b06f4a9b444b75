import type Stripe from 'stripe';
import { listObject } from '../api/list-object.ts';
import { operation } from '../api/operation.ts';
import { expandOnlyParams } from '../api/param-schemas.ts';
import { answerDispute } from '../disputes/answer-dispute.ts';
import { closeDispute } from '../disputes/close-dispute.ts';
import { invalidRequest } from '../errors.ts';
import { getDispute, lockDispute } from '../store/disputes.ts';
import { listPage } from '../store/list-page.ts';
import { listDisputesParams, updateDisputeParams } from './dispute-params.ts';

const PATH = '/v1/disputes';

/** Disputes: retrieve, list, answer with evidence, accept. Test cards and the switchboard open them. */
export const disputeOperations = [
  operation('GET', PATH, listDisputesParams, async ({ tx }, params) => {
    const where = tx`true
      ${params.charge === undefined ? tx`` : tx`and charge = ${params.charge}`}
      ${params.payment_intent === undefined ? tx`` : tx`and payment_intent = ${params.payment_intent}`}`;
    const page = await listPage<Stripe.Dispute>(tx, { table: 'disputes', kind: 'dispute', where }, params);
    return listObject(PATH, page.data, page.hasMore);
  }),

  operation('GET', `${PATH}/:id`, expandOnlyParams, async ({ tx, id }) => await getDispute(tx, id)),

  operation('POST', `${PATH}/:id`, updateDisputeParams, async ({ deps, tx, id, cause }, params) => {
    return await answerDispute(deps, tx, id, params, cause);
  }),

  operation('POST', `${PATH}/:id/close`, expandOnlyParams, async ({ deps, tx, id, cause }) => {
    const { status } = await lockDispute(tx, id);
    if (status !== 'needs_response') throw invalidRequest(`This dispute cannot be closed: its status is ${status}.`);
    return await closeDispute(deps, tx, id, 'lost', cause);
  }),
];
