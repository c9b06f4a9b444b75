import type Stripe from 'stripe';
import { z } from 'zod';
import { listObject, type WireList } from '../api/list-object.ts';
import { listParams } from '../api/param-schemas.ts';
import { resourceMissing } from '../errors.ts';
import type { WireLineItem } from '../store/wire-types.ts';

/** `GET /v1/checkout/sessions/:id/line_items`. */
export const listLineItemsParams = z.strictObject(
  listParams,
) satisfies z.ZodType<Stripe.Checkout.SessionListLineItemsParams>;

/** One page of a session's lines, in the order they were given. */
export function listLineItems(
  url: string,
  items: WireLineItem[],
  page: z.infer<typeof listLineItemsParams>,
): WireList<WireLineItem> {
  if (page.ending_before !== undefined) {
    const end = positionOf(items, page.ending_before, 'ending_before');
    const start = Math.max(0, end - page.limit);
    return listObject(url, items.slice(start, end), start > 0);
  }
  const start = page.starting_after === undefined ? 0 : positionOf(items, page.starting_after, 'starting_after') + 1;
  const end = start + page.limit;
  return listObject(url, items.slice(start, end), end < items.length);
}

function positionOf(items: WireLineItem[], id: string, param: string): number {
  const position = items.findIndex((item) => item.id === id);
  if (position === -1) throw resourceMissing('item', id, param);
  return position;
}
