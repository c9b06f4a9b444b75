import { consumer } from '@craftlane/service-kit/events';
import type { GigDeps } from '../deps.ts';
import { countOrder } from '../usecases/count-order.ts';

/** Counts the order for its gig. */
export const onOrderPaid = consumer('order.paid.v1', (tx, { data }, deps: GigDeps) =>
  countOrder(tx, deps, { orderId: data.orderId, gigId: data.gigId, isCompleted: false }),
);
