import { consumer } from '@craftlane/service-kit/events';
import type { GigDeps } from '../deps.ts';
import { countOrder } from '../usecases/count-order.ts';

/** Counts the order for its gig, if its payment has not been heard of yet, and notes that it went well. */
export const onOrderCompleted = consumer('order.completed.v1', (tx, { data }, deps: GigDeps) =>
  countOrder(tx, deps, { orderId: data.orderId, gigId: data.gigId, isCompleted: true }),
);
