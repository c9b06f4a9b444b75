import type { Tx } from '@craftlane/service-kit/db';
import { publishEvent } from '@craftlane/service-kit/events';
import { book } from '../db/ledger.ts';
import type { PaymentDeps } from '../deps.ts';
import { type Advance, advanceOrder, type Happening, moneyLine } from '../domain/advance-order.ts';
import { documentsOf } from '../domain/documents.ts';
import type { Order } from '../domain/order.ts';
import type { OrderEdge } from '../domain/order-process.ts';
import { sumOf, takeBackEntry } from '../domain/postings.ts';
import { issueDocuments } from './issue-documents.ts';
import { noteEarnings } from './note-earnings.ts';
import { orderFacts } from './order-facts.ts';
import { queueRefund } from './queue-refund.ts';
import { noteBeside, storeOrder } from './store-order.ts';
import { takeBack } from './take-back.ts';

/**
 * Makes a move of a locked order with everything its arrow in the order process says, all in this transaction: status, timeline, timers,
 * ledger, refund and the event for other services. Throws ILLEGAL_TRANSITION when the process does not allow it.
 */
export async function makeMove(tx: Tx, deps: PaymentDeps, order: Order, happening: Happening): Promise<Order> {
  const at = deps.clock.now();
  const advance = advanceOrder(order, happening, deps.settings, at);
  const { edge, order: moved, lines, ledger, refund, earned } = advance;
  await storeOrder(tx, deps, moved, { before: order, lines });
  await book(tx, ledger, { newId: deps.newId, at });
  if (edge.books === 'take_back') await bookTakeBack(tx, deps, { order: moved, before: order, advance });
  if (refund) await queueRefund(tx, deps, moved, { ...refund, cause: edge.move });
  if (earned) await noteEarnings(tx, deps, moved, earned);
  const event = eventOf(edge);
  if (event) await publishEvent(tx, { type: event, ...orderFacts(moved, deps.newId()) });
  await issueDocuments(tx, deps, moved, documentsOf(edge, moved, { before: order, tip: happening.tip }));
  return moved;
}

/** What the freelancer gives back, and both fees of it, are held until the refund went through. */
async function bookTakeBack(
  tx: Tx,
  deps: PaymentDeps,
  { order, before, advance }: { order: Order; before: Order; advance: Advance },
): Promise<void> {
  const taken = await takeBack(tx, deps, order, {
    amountMinor: advance.takenBackMinor,
    cause: advance.edge.move,
    isFrom: ({ kind }) => kind === 'work',
  });
  await book(tx, [takeBackEntry(order, before, taken)], { newId: deps.newId, at: order.updatedAt });
  await noteBeside(tx, deps, order, moneyLine('earnings_taken', sumOf(taken)));
}

function eventOf({ move, from, to }: OrderEdge) {
  if (move === 'pay') return 'order.paid.v1';
  return to === 'completed' && from !== to ? 'order.completed.v1' : null;
}
