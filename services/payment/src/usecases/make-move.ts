import type { OrderStatus } from '@craftlane/contracts/payment';
import type { Tx } from '@craftlane/service-kit/db';
import { publishEvent } from '@craftlane/service-kit/events';
import { book } from '../db/ledger.ts';
import type { NewTimelineEntry } from '../db/timeline.ts';
import type { PaymentDeps } from '../deps.ts';
import { type Order, worthMinor } from '../domain/order.ts';
import { takeEdge } from '../domain/order-graph.ts';
import type { OrderActor, OrderEdge, OrderMove } from '../domain/order-process.ts';
import { timerChanges } from '../domain/order-timers.ts';
import { entriesOf } from '../domain/postings.ts';
import { settlementOf } from '../domain/settlement.ts';
import { orderFacts } from './order-facts.ts';
import { queueRefund } from './queue-refund.ts';
import { recordMove } from './record-move.ts';

/** A move of an order and what belongs to it. */
export interface Happening {
  move: OrderMove;
  by: OrderActor;
  /** Chooses the branch where the graph has one. */
  to?: OrderStatus;
  /** What somebody wrote. */
  note?: string;
  changes?: Partial<Omit<Order, 'id' | 'status' | 'version' | 'processVersion'>>;
  /** What of the work's price an operator gives back. */
  refundMinor?: number;
}

/**
 * Makes a move of a locked order with everything its arrow in the order process says, all in this transaction: status, timeline, timers,
 * ledger, refund and the event for other services. Throws ILLEGAL_TRANSITION when the process does not allow it.
 */
export async function makeMove(tx: Tx, deps: PaymentDeps, order: Order, happening: Happening): Promise<Order> {
  const { move, by, to, note, changes, refundMinor } = happening;
  const edge = takeEdge(order, move, by, to);
  const at = deps.clock.now();
  const settlement = settlementOf(order, edge.books, { feeBearer: deps.settings.cancellationFeeBearer, refundMinor });
  const after = {
    ...order,
    ...timerChanges({ ...order, ...changes }, edge, deps.settings, at),
    ...endings(edge, at),
    ...settlement,
    ...changes,
  };
  const moved = await recordMove(tx, deps, order, {
    to: edge.to,
    at,
    changes: after,
    entries: linesOf(edge, after, note),
  });
  await book(tx, entriesOf(edge.books, moved), { newId: deps.newId, at });
  await queueRefund(tx, deps, moved, { before: order, cause: move });
  const event = eventOf(edge);
  if (event) await publishEvent(tx, { type: event, ...orderFacts(moved, deps.newId()) });
  return moved;
}

/** The instants an order keeps of its end and of its dispute. */
function endings({ from, to }: OrderEdge, at: Date): Partial<Order> {
  if (from === to) return {};
  return {
    ...(to === 'completed' && { completedAt: at }),
    ...(to === 'cancelled' && { cancelledAt: at }),
    ...(to === 'disputed' && { disputedAt: at }),
  };
}

/** The lines of the timeline. Both people read them: amounts are those of the work, without the fees of either side. */
function linesOf(edge: OrderEdge, order: Order, note: string | undefined): NewTimelineEntry[] {
  const isPaying = edge.books === 'hold';
  const said: NewTimelineEntry = {
    type: edge.says,
    by: edge.by === 'stripe' || edge.by === 'timer' ? 'system' : edge.by,
    ...(note && { note }),
    ...(isPaying && { amountMinor: worthMinor(order) }),
  };
  const releasedMinor = worthMinor(order) - order.refundedMinor;
  if (edge.to !== 'completed' || releasedMinor === 0) return [said];
  return [said, { type: 'funds_released', by: 'system', amountMinor: releasedMinor }];
}

function eventOf({ move, from, to }: OrderEdge) {
  if (move === 'pay') return 'order.paid.v1';
  return to === 'completed' && from !== to ? 'order.completed.v1' : null;
}
