import type { Tx } from '@craftlane/service-kit/db';
import { publishEvent } from '@craftlane/service-kit/events';
import { book } from '../db/ledger.ts';
import type { PaymentDeps } from '../deps.ts';
import { advanceOrder, type Happening } from '../domain/advance-order.ts';
import type { Order } from '../domain/order.ts';
import type { OrderEdge } from '../domain/order-process.ts';
import { orderFacts } from './order-facts.ts';
import { queueRefund } from './queue-refund.ts';
import { storeOrder } from './store-order.ts';

/**
 * Makes a move of a locked order with everything its arrow in the order process says, all in this transaction: status, timeline, timers,
 * ledger, refund and the event for other services. Throws ILLEGAL_TRANSITION when the process does not allow it.
 */
export async function makeMove(tx: Tx, deps: PaymentDeps, order: Order, happening: Happening): Promise<Order> {
  const at = deps.clock.now();
  const { edge, order: moved, lines, ledger, refund } = advanceOrder(order, happening, deps.settings, at);
  await storeOrder(tx, deps, moved, { before: order, lines });
  await book(tx, ledger, { newId: deps.newId, at });
  if (refund) await queueRefund(tx, deps, moved, { ...refund, cause: edge.move });
  const event = eventOf(edge);
  if (event) await publishEvent(tx, { type: event, ...orderFacts(moved, deps.newId()) });
  return moved;
}

function eventOf({ move, from, to }: OrderEdge) {
  if (move === 'pay') return 'order.paid.v1';
  return to === 'completed' && from !== to ? 'order.completed.v1' : null;
}
