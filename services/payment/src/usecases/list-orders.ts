import type { OrderRole, OrderStatus, OrderSummary } from '@craftlane/contracts/payment';
import type { Actor } from '@craftlane/service-kit/auth';
import type { PaymentDeps } from '../deps.ts';
import { orderSummary } from './order-view.ts';

/** Which page of whose orders. */
export interface ListOrdersInput {
  role: OrderRole;
  status?: OrderStatus | undefined;
  page: number;
  pageSize: number;
}

/** One page of the caller's orders in a role, newest first; a freelancer sees an order from its payment on. */
export async function listOrders(deps: PaymentDeps, actor: Actor, { role, status, page, pageSize }: ListOrdersInput) {
  const filter = { userId: actor.userId, role, status };
  const { items, counts } = await deps.listOrderPage(filter, { limit: pageSize, offset: (page - 1) * pageSize });
  const now = deps.clock.now();
  const rows: OrderSummary[] = items.map((item) => orderSummary(item, role, now));
  const counted = status ? counts.filter((each) => each.status === status) : counts;
  return { items: rows, total: counted.reduce((sum, { orders }) => sum + orders, 0), page, pageSize, counts };
}

/** The orders the caller has to deliver in a stretch of time, the earliest first, and whether there are more than are listed. */
export async function listDueOrders(
  deps: PaymentDeps,
  actor: Actor,
  { from, to }: { from: string; to: string },
): Promise<{ items: OrderSummary[]; hasMore: boolean }> {
  const { items, hasMore } = await deps.listDueOrders({ userId: actor.userId, from: new Date(from), to: new Date(to) });
  const now = deps.clock.now();
  return { items: items.map((item) => orderSummary(item, 'freelancer', now)), hasMore };
}
