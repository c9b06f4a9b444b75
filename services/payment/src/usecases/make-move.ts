import type { Tx } from '@craftlane/service-kit/db';
import { publishEvent } from '@craftlane/service-kit/events';
import { book } from '../db/ledger.ts';
import type { PaymentDeps } from '../deps.ts';
import { type Advance, advanceOrder, type Happening, moneyLine } from '../domain/advance-order.ts';
import { documentsOf } from '../domain/documents.ts';
import type { Order } from '../domain/order.ts';
import type { OrderEdge } from '../domain/order-process.ts';
import { type Posting, sumOf, takeBackEntry } from '../domain/postings.ts';
import { issueDocuments } from './issue-documents.ts';
import { noteEarnings } from './note-earnings.ts';
import { orderFacts } from './order-facts.ts';
import { queueRefund } from './queue-refund.ts';
import { storeOrder } from './store-order.ts';
import { takeBack } from './take-back.ts';

/**
 * Makes a move of a locked order with everything its arrow in the order process says, all in this transaction: status, timeline, timers,
 * ledger, refund and the event for other services. Throws ILLEGAL_TRANSITION when the process does not allow it.
 */
export async function makeMove(tx: Tx, deps: PaymentDeps, order: Order, happening: Happening): Promise<Order> {
  const at = deps.clock.now();
  const advance = advanceOrder(order, happening, deps.settings, at);
  const { edge, lines, ledger, refund, earned } = advance;
  const taken = edge.books === 'take_back' ? await takeWork(tx, deps, advance) : [];
  const moved = afterTaking(advance, taken);
  await storeOrder(tx, deps, moved, { before: order, lines: [...lines, ...moneyLine('earnings_taken', sumOf(taken))] });
  const takenBack = edge.books === 'take_back' ? [takeBackEntry(moved, order, taken)] : [];
  await book(tx, [...ledger, ...takenBack], { newId: deps.newId, at });
  if (refund) await queueRefund(tx, deps, moved, { ...refund, cause: edge.move });
  if (earned) await noteEarnings(tx, deps, moved, earned);
  const event = eventOf(edge);
  if (event) await publishEvent(tx, { type: event, ...orderFacts(moved, deps.newId()) });
  await issueDocuments(tx, deps, moved, documentsOf(edge, moved, { before: order, tip: happening.tip }));
  return moved;
}

/** What the freelancer gives back of what the work earned them, as far as it is left. */
function takeWork(tx: Tx, deps: PaymentDeps, { edge, order, takenBackMinor }: Advance): Promise<Posting[]> {
  return takeBack(tx, deps, order, {
    amountMinor: takenBackMinor,
    cause: edge.move,
    isFrom: ({ kind }) => kind === 'work',
  });
}

/** Nobody bears more of a chargeback than the work still earns them: what they cannot give back now was the platform's to bear. */
function afterTaking({ order, takenBackMinor }: Advance, taken: readonly Posting[]): Order {
  const shortMinor = taken.reduce((left, { amountMinor }) => left - amountMinor, takenBackMinor);
  return { ...order, earningsTakenMinor: order.earningsTakenMinor - shortMinor };
}

function eventOf({ move, from, to }: OrderEdge) {
  if (move === 'pay') return 'order.paid.v1';
  return to === 'completed' && from !== to ? 'order.completed.v1' : null;
}
