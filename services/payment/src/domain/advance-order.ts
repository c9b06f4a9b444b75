import type { OrderStatus, TimelineEntry } from '@craftlane/contracts/payment';
import { type Order, worthMinor } from './order.ts';
import { takeEdge } from './order-graph.ts';
import type { OrderActor, OrderEdge, OrderMove } from './order-process.ts';
import { type TimerLengths, timerChanges } from './order-timers.ts';
import { entriesOf, type LedgerEntry } from './postings.ts';
import { type FeeBearer, returnedMinor, settlementOf } from './settlement.ts';

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

/** A line of the timeline; `note` and `amountMinor` are null when left out. */
export interface TimelineLine {
  type: TimelineEntry['type'];
  by: TimelineEntry['by'];
  note?: string;
  amountMinor?: number;
}

/** What an installation decides about the course of orders. */
export type ProcessRules = TimerLengths & { cancellationFeeBearer: FeeBearer };

/** Everything a move causes. */
export interface Advance {
  edge: OrderEdge;
  /** The order afterwards, one version higher. */
  order: Order;
  lines: TimelineLine[];
  ledger: LedgerEntry[];
  /** What goes back to the buyer because of it: in all, and of the work's price. */
  refund: { amountMinor: number; shownMinor: number } | null;
}

/** What a move of an order causes at an instant, without doing any of it. Throws ILLEGAL_TRANSITION when the process does not allow it. */
export function advanceOrder(order: Order, happening: Happening, rules: ProcessRules, at: Date): Advance {
  const { move, by, to, note, changes, refundMinor } = happening;
  const edge = takeEdge(order, move, by, to);
  const changed = { ...order, ...changes };
  const moved: Order = {
    ...changed,
    ...timerChanges(changed, edge, rules, at),
    ...endings(edge, at),
    ...settlementOf(order, edge.books, { feeBearer: rules.cancellationFeeBearer, refundMinor }),
    status: edge.to,
    version: order.version + 1,
    updatedAt: at,
  };
  return {
    edge,
    order: moved,
    lines: linesOf(edge, moved, note),
    ledger: entriesOf(edge.books, moved),
    refund: refundOf(order, moved),
  };
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
function linesOf(edge: OrderEdge, order: Order, note: string | undefined): TimelineLine[] {
  const isPaying = edge.books === 'hold';
  const said: TimelineLine = {
    type: edge.says,
    by: edge.by === 'stripe' || edge.by === 'timer' ? 'system' : edge.by,
    ...(note && { note }),
    ...(isPaying && { amountMinor: worthMinor(order) }),
  };
  const releasedMinor = worthMinor(order) - order.refundedMinor;
  if (edge.to !== 'completed' || releasedMinor === 0) return [said];
  return [said, { type: 'funds_released', by: 'system', amountMinor: releasedMinor }];
}

function refundOf(before: Order, after: Order): Advance['refund'] {
  const amountMinor = returnedMinor(after) - returnedMinor(before);
  return amountMinor > 0 ? { amountMinor, shownMinor: after.refundedMinor - before.refundedMinor } : null;
}
