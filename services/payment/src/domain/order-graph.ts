import type { OrderAction, OrderStatus } from '@craftlane/contracts/payment';
import { AppError, illegalTransition } from '@craftlane/service-kit/errors';

/** Who can cause a move. `stripe` is an event that Stripe confirmed, `timer` a durable timer of this service. */
export type OrderActor = 'buyer' | 'freelancer' | 'operator' | 'stripe' | 'timer';

/** What can happen to an order. */
export type OrderMove =
  | 'place'
  | 'pay'
  | 'expire'
  | 'submit_requirements'
  | 'skip_requirements'
  | 'deliver'
  | 'request_revision'
  | 'accept'
  | 'auto_complete';

/** One arrow of the status graph; `from` is null for the arrow that makes an order. */
export interface OrderEdge {
  move: OrderMove;
  from: OrderStatus | null;
  to: OrderStatus;
  by: OrderActor;
}

/** The status graph of an order. Every change of status is one of these edges; what is not here is refused. */
export const orderEdges: readonly OrderEdge[] = [
  { move: 'place', from: null, to: 'pending_payment', by: 'buyer' },
  { move: 'pay', from: 'pending_payment', to: 'awaiting_requirements', by: 'stripe' },
  { move: 'pay', from: 'pending_payment', to: 'in_progress', by: 'stripe' },
  { move: 'expire', from: 'pending_payment', to: 'expired', by: 'stripe' },
  { move: 'submit_requirements', from: 'awaiting_requirements', to: 'in_progress', by: 'buyer' },
  { move: 'skip_requirements', from: 'awaiting_requirements', to: 'in_progress', by: 'freelancer' },
  { move: 'deliver', from: 'in_progress', to: 'delivered', by: 'freelancer' },
  { move: 'deliver', from: 'in_revision', to: 'delivered', by: 'freelancer' },
  { move: 'request_revision', from: 'delivered', to: 'in_revision', by: 'buyer' },
  { move: 'accept', from: 'delivered', to: 'completed', by: 'buyer' },
  { move: 'auto_complete', from: 'delivered', to: 'completed', by: 'timer' },
];

/** Moves a person starts by a request; the name of the action in the contract is the name of the move. */
const personalMoves: readonly OrderMove[] = [
  'submit_requirements',
  'skip_requirements',
  'deliver',
  'request_revision',
  'accept',
];

/** The status an order gets when it is made. */
export const initialStatus: OrderStatus = 'pending_payment';

/**
 * The status after `move` by `actor`. Where the graph branches, `to` chooses the branch. Throws ILLEGAL_TRANSITION naming
 * `status` when no edge allows it.
 */
export function takeEdge(status: OrderStatus, move: OrderMove, actor: OrderActor, to?: OrderStatus): OrderStatus {
  const edges = orderEdges.filter((edge) => edge.from === status && edge.move === move && (!to || edge.to === to));
  const edge = edges.find((candidate) => candidate.by === actor);
  if (edge) return edge.to;
  const [sameMove] = edges;
  if (!sameMove) throw illegalTransition(status);
  throw new AppError('ILLEGAL_TRANSITION', `Only the ${sameMove.by} can do this.`, {
    data: { status },
    detail: `${move} by ${actor}`,
  });
}

/** Whether an edge lets `actor` make `move` now. */
export function canMove(status: OrderStatus, move: OrderMove, actor: OrderActor): boolean {
  return orderEdges.some((edge) => edge.from === status && edge.move === move && edge.by === actor);
}

/** The actions the graph opens to a person; paying belongs to the buyer for as long as Stripe may still confirm it. */
export function actionsOf(status: OrderStatus, actor: 'buyer' | 'freelancer'): OrderAction[] {
  const canPay = actor === 'buyer' && canMove(status, 'pay', 'stripe');
  const personal = personalMoves.filter((move) => canMove(status, move, actor)).filter(isAction);
  return canPay ? ['pay', ...personal] : personal;
}

function isAction(move: OrderMove): move is OrderMove & OrderAction {
  return personalMoves.includes(move);
}
