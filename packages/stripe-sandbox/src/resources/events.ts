import type Stripe from 'stripe';
import { z } from 'zod';
import { listObject } from '../api/list-object.ts';
import { forAccounts, operation } from '../api/operation.ts';
import { createdParam, expandOnlyParams, listParams, textParam } from '../api/param-schemas.ts';
import { invalidRequest, resourceMissing } from '../errors.ts';
import type { Queryable } from '../store/database.ts';
import { getEvent, withPendingWebhooks } from '../store/events.ts';
import { listPage } from '../store/list-page.ts';

const PATH = '/v1/events';

const listEventsParams = z.strictObject({
  ...listParams,
  created: createdParam.exactOptional(),
  type: textParam(100).exactOptional(),
  types: z.array(textParam(100)).min(1).max(20).exactOptional(),
}) satisfies z.ZodType<Stripe.EventListParams>;

/** Events: what happened, newest first, with the object as it was at that moment; those of a connected account apart. */
export const eventOperations = [
  forAccounts(
    operation('GET', PATH, listEventsParams, async ({ tx, account }, params) => {
      const where = tx`account is not distinct from ${account} and ${typeFilter(tx, params)}`;
      const source = { table: 'events', kind: 'event', where } as const;
      const page = await listPage<Stripe.EventBase>(tx, source, params);
      return listObject(PATH, await withPendingWebhooks(tx, page.data), page.hasMore);
    }),
  ),

  forAccounts(
    operation('GET', `${PATH}/:id`, expandOnlyParams, async ({ tx, id, account }) => {
      const event = await getEvent(tx, id);
      if ((event.account ?? null) !== account) throw resourceMissing('event', id);
      return event;
    }),
  ),
];

/** `charge.*` stands for every type that begins with `charge.`, `*` for all. */
function typeFilter(sql: Queryable, { type, types }: z.infer<typeof listEventsParams>) {
  if (type !== undefined && types !== undefined) {
    throw invalidRequest('You may pass either `type` or `types`, but not both.', { param: 'types' });
  }
  if (types !== undefined) return sql`type in ${sql(types)}`;
  if (type === undefined) return sql`true`;
  return type.endsWith('*') ? sql`starts_with(type, ${type.slice(0, -1)})` : sql`type = ${type}`;
}
