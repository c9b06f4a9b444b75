import { listObject } from '../api/list-object.ts';
import { operation } from '../api/operation.ts';
import { expandOnlyParams } from '../api/param-schemas.ts';
import { expireSession } from '../payments/expire-session.ts';
import { getSession, insertSession } from '../store/checkout-sessions.ts';
import { listPage } from '../store/list-page.ts';
import type { WireSession } from '../store/wire-types.ts';
import { buildSession } from './build-session.ts';
import { createSessionParams, listSessionsParams } from './checkout-session-params.ts';
import { listLineItems, listLineItemsParams } from './list-line-items.ts';

const PATH = '/v1/checkout/sessions';

/** Checkout sessions: create, retrieve, list, expire and their line items. */
export const checkoutSessionOperations = [
  operation('POST', PATH, createSessionParams, async ({ deps, tx }, params) => {
    const session = buildSession(deps, params);
    await insertSession(tx, session);
    return session.data;
  }),

  operation('GET', PATH, listSessionsParams, async ({ tx }, params) => {
    const where = tx`true
      ${params.status === undefined ? tx`` : tx`and status = ${params.status}`}
      ${params.payment_intent === undefined ? tx`` : tx`and payment_intent = ${params.payment_intent}`}`;
    const source = { table: 'checkout_sessions', kind: 'checkout.session', where } as const;
    const page = await listPage<WireSession>(tx, source, params);
    return listObject(PATH, page.data, page.hasMore);
  }),

  operation('GET', `${PATH}/:id`, expandOnlyParams, async ({ tx, id }) => (await getSession(tx, id)).data),

  operation('POST', `${PATH}/:id/expire`, expandOnlyParams, async ({ deps, tx, id, cause }) => {
    return await expireSession(deps, tx, id, cause);
  }),

  operation('GET', `${PATH}/:id/line_items`, listLineItemsParams, async ({ tx, id }, params) => {
    const { lines } = await getSession(tx, id);
    return listLineItems(
      `${PATH}/${id}/line_items`,
      lines.map((line) => line.item),
      params,
    );
  }),
];
