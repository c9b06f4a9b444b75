import type { OrderSummary } from '@craftlane/contracts/payment';
import type { Actor } from '@craftlane/service-kit/auth';
import { notFound } from '@craftlane/service-kit/errors';
import type { PaymentDeps } from '../deps.ts';
import { orderSummary } from './order-view.ts';

/** One page of the orders that wait for a decision, the oldest dispute first. Throws NOT_FOUND for who is no operator. */
export async function listDisputes(
  deps: PaymentDeps,
  actor: Actor,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: (OrderSummary & { disputedAt: string })[]; total: number; page: number; pageSize: number }> {
  if (!actor.roles.includes('operator')) throw notFound('not an operator');
  const { items, total } = await deps.listDisputedOrders({ limit: pageSize, offset: (page - 1) * pageSize });
  const now = deps.clock.now();
  return {
    items: items.map((item) => ({
      ...orderSummary(item, 'operator', now),
      disputedAt: (item.order.disputedAt ?? item.order.updatedAt).toISOString(),
    })),
    total,
    page,
    pageSize,
  };
}
