import type { OrderStatus, TimelineEntry } from '@craftlane/contracts/payment';
import type { FileView } from '@craftlane/contracts/values/files';
import type { Earned } from './earnings.ts';
import { type Order, workEarningsMinor, worthMinor } from './order.ts';
import { takeEdge } from './order-graph.ts';
import type { OrderActor, OrderEdge, OrderMove } from './order-process.ts';
import { type TimerLengths, timerChanges } from './order-timers.ts';
import { type Chargeback, entriesOf, type LedgerEntry, type Tip } from './postings.ts';
import { type FeeBearer, returnedMinor, settlementOf } from './settlement.ts';

/** A move of an order and what belongs to it. */
export interface Happening {
  move: OrderMove;
  by: OrderActor;
  /** Chooses the branch where the graph has one. */
  to?: OrderStatus;
  /** What somebody wrote, and added to it. */
  note?: string;
  files?: readonly FileView[];
  changes?: Partial<Omit<Order, 'id' | 'status' | 'version' | 'processVersion'>>;
  /** What of the work's price an operator gives back. */
  refundMinor?: number;
  tip?: Tip;
  /** `shownMinor` is what of it is the price of the work, which both people read. */
  chargeback?: Chargeback & { shownMinor: number };
}

/** A line of the timeline; what is left out is null. */
export interface TimelineLine {
  type: TimelineEntry['type'];
  by: TimelineEntry['by'];
  note?: string;
  amountMinor?: number;
  files?: FileView[];
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
  /** What it earns the freelancer. */
  earned: Earned | null;
  /** What of earlier earnings the freelancer gives back. */
  takenBackMinor: number;
}

/** What a move of an order causes at an instant, without doing any of it. Throws ILLEGAL_TRANSITION when the process does not allow it. */
export function advanceOrder(order: Order, happening: Happening, rules: ProcessRules, at: Date): Advance {
  const { move, by, to, note, files, changes, refundMinor, tip, chargeback } = happening;
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
    lines: linesOf(edge, { order: moved, before: order, note, files, tip, chargeback }),
    ledger: entriesOf(edge.books, moved, { before: order, tip, chargeback }),
    refund: refundOf(order, moved, edge.books === 'charge_back' ? (chargeback?.amountMinor ?? 0) : 0),
    earned: earnedBy(edge, moved, tip),
    takenBackMinor: edge.books === 'take_back' ? workEarningsMinor(order) - workEarningsMinor(moved) : 0,
  };
}

type Advancing = { [Key in 'note' | 'files' | 'tip' | 'chargeback']: Happening[Key] | undefined };

/** The instants an order keeps of its end and of its dispute. */
function endings({ from, to }: OrderEdge, at: Date): Partial<Order> {
  if (from === to) return {};
  if (!['completed', 'cancelled', 'disputed'].includes(to)) return {};
  return {
    change: null,
    ...(to === 'completed' && { completedAt: at }),
    ...(to === 'cancelled' && { cancelledAt: at }),
    ...(to === 'disputed' && { disputedAt: at }),
  };
}

/** The lines of the timeline. What both people read names the work alone; each side's fee is a line of its own. */
function linesOf(
  edge: OrderEdge,
  { order, before, note, files, tip, chargeback }: { order: Order; before: Order } & Advancing,
): TimelineLine[] {
  const amountMinor = chargeback?.shownMinor ?? amountOf(edge, order, before, tip);
  const said: TimelineLine = {
    type: edge.says,
    by: edge.by === 'stripe' || edge.by === 'timer' ? 'system' : edge.by,
    ...(note && { note }),
    ...(files && files.length > 0 && { files: [...files] }),
    ...(amountMinor !== null && { amountMinor }),
  };
  const isReleased = edge.from !== edge.to && edge.to === 'completed';
  const releasedMinor = isReleased ? worthMinor(order) - order.refundedMinor : 0;
  return [said, ...moneyLine('funds_released', releasedMinor), ...feeLines(edge, order, before)];
}

/** What each side pays the platform because of it, and what the platform gives back. */
function feeLines({ books }: OrderEdge, order: Order, before: Order): TimelineLine[] {
  const isTakenBack = books === 'take_back';
  const buyerFeeMinor = books === 'hold' ? order.buyerFeeMinor : order.buyerFeeMinor - before.buyerFeeMinor;
  const keptMinor = order.commissionMinor - order.commissionReturnedMinor;
  const commissionReturnedMinor = order.commissionReturnedMinor - before.commissionReturnedMinor;
  return [
    ...moneyLine('buyer_fee_charged', buyerFeeMinor),
    ...moneyLine('commission_charged', books === 'release' || books === 'split' ? keptMinor : 0),
    ...moneyLine('commission_returned', isTakenBack ? commissionReturnedMinor : 0),
    ...moneyLine('buyer_fee_returned', order.buyerFeeReturnedMinor - before.buyerFeeReturnedMinor),
  ];
}

/** A line about this much; none about nothing. */
export function moneyLine(type: TimelineEntry['type'], amountMinor: number): TimelineLine[] {
  return amountMinor > 0 ? [{ type, by: 'system', amountMinor }] : [];
}

/** What a line is about, where it is about money. */
function amountOf(edge: OrderEdge, order: Order, before: Order, tip: Tip | undefined): number | null {
  if (edge.books === 'hold') return worthMinor(order);
  if (edge.move === 'propose_extra') return order.change?.priceMinor ?? null;
  if (edge.books === 'take_back') return order.refundedMinor - before.refundedMinor;
  if (edge.books === 'hold_extra') return before.change?.priceMinor ?? null;
  return tip?.amountMinor ?? null;
}

/** What the bank took is not given back a second time. */
function refundOf(before: Order, after: Order, calledBackMinor: number): Advance['refund'] {
  const amountMinor = returnedMinor(after) - returnedMinor(before) - calledBackMinor;
  const shownMinor = Math.max(0, after.refundedMinor - before.refundedMinor - calledBackMinor);
  return amountMinor > 0 ? { amountMinor, shownMinor } : null;
}

function earnedBy({ books }: OrderEdge, order: Order, tip: Tip | undefined): Earned | null {
  if (books === 'tip') return tip ? { kind: 'tip', amountMinor: tip.amountMinor, checkoutId: tip.id } : null;
  if (books !== 'release' && books !== 'split') return null;
  const amountMinor = workEarningsMinor(order);
  return amountMinor > 0 ? { kind: 'work', amountMinor } : null;
}
