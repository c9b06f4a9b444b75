import type Stripe from 'stripe';
import { z } from 'zod';
import { listObject } from '../api/list-object.ts';
import { operation } from '../api/operation.ts';
import { createdParam, expandOnlyParams, listParams } from '../api/param-schemas.ts';
import { listPage } from '../store/list-page.ts';
import { getIntent } from '../store/payment-intents.ts';

const PATH = '/v1/payment_intents';

const listIntentsParams = z.strictObject({
  ...listParams,
  created: createdParam.exactOptional(),
}) satisfies z.ZodType<Stripe.PaymentIntentListParams>;

/** Payment intents, read only: the hosted page makes them. */
export const paymentIntentOperations = [
  operation('GET', PATH, listIntentsParams, async ({ tx }, params) => {
    const source = { table: 'payment_intents', kind: 'payment_intent', where: tx`true` } as const;
    const page = await listPage<Stripe.PaymentIntent>(tx, source, params);
    return listObject(PATH, page.data, page.hasMore);
  }),

  operation('GET', `${PATH}/:id`, expandOnlyParams, async ({ tx, id }) => (await getIntent(tx, id)).data),
];
