import type { Order as OrderView, OrderViewer } from '@craftlane/contracts/payment';
import type { Actor } from '@craftlane/service-kit/auth';
import type { Tx } from '@craftlane/service-kit/db';
import { hashInput, withIdempotency } from '@craftlane/service-kit/idempotency';
import type { PaymentDeps } from '../deps.ts';
import type { Happening } from '../domain/advance-order.ts';
import { requireAction } from '../domain/allowed-actions.ts';
import type { Order } from '../domain/order.ts';
import type { PersonalMove } from '../domain/order-graph.ts';
import { circumstancesOf } from './circumstances.ts';
import { getOrder } from './get-order.ts';
import { lockOrderOf } from './load-order.ts';
import { makeMove } from './make-move.ts';
import { logOperatorAction } from './operator-action.ts';

/** Who asks for a move; repetitions with the same key are one. */
export interface Caller {
  actor: Actor;
  idempotencyKey: string | null;
}

/** What a person adds to their move, from the locked order. */
export type Details = Omit<Happening, 'move' | 'by'>;

/**
 * Makes a move of an order by a person, and answers the order as they see it then: authorised on the locked order, then all in one
 * transaction. With an idempotency key it is made once, however often it is asked for. Throws IDEMPOTENCY_CONFLICT, NOT_FOUND, ILLEGAL_TRANSITION, and what `details` throws.
 */
export async function moveOrder(
  deps: PaymentDeps,
  { actor, idempotencyKey }: Caller,
  { orderId, move, input }: { orderId: string; move: PersonalMove; input?: object },
  details: (order: Order, viewer: OrderViewer, tx: Tx) => Details | Promise<Details> = () => ({}),
): Promise<OrderView> {
  const run = async (tx: Tx) => {
    const { order, viewer } = await lockOrderOf(tx, actor, orderId);
    requireAction(order, viewer, move, circumstancesOf(deps));
    const given = await details(order, viewer, tx);
    await makeMove(tx, deps, order, { ...given, move, by: viewer });
    if (viewer === 'operator') {
      const { note: reason = '', refundMinor } = given;
      const amounts = refundMinor === undefined ? {} : { details: { refundMinor } };
      await logOperatorAction(tx, deps, actor, { action: move, orderId, reason, ...amounts });
    }
    return { orderId };
  };
  const inputHash = hashInput({ orderId, ...input });
  await withIdempotency(deps.db, { key: idempotencyKey, actorId: actor.userId, scope: move, inputHash }, run);
  return getOrder(deps, actor, orderId);
}
