import { type OrderAction, type OrderStatus, orderActionSchema } from '@craftlane/contracts/payment';
import { AppError, illegalTransition } from '@craftlane/service-kit/errors';
import type { OrderActor, OrderEdge, OrderMove } from './order-process.ts';
import { currentProcess, processOf } from './order-versions.ts';

/** What decides where an order can go. */
export interface Position {
  status: OrderStatus;
  processVersion: number;
}

/** The status an order gets when it is made. */
export const initialStatus: OrderStatus = 'pending_payment';

/**
 * The arrow that `move` by `actor` takes. Where the graph branches, `to` chooses the branch. Throws ILLEGAL_TRANSITION naming
 * the present status when the process has none.
 */
export function takeEdge(position: Position, move: OrderMove, actor: OrderActor, to?: OrderStatus): OrderEdge {
  const { status } = position;
  const edges = edgesFrom(position).filter((edge) => edge.move === move && (!to || edge.to === to));
  const edge = edges.find((candidate) => candidate.by === actor);
  if (edge) return edge;
  const actors = [...new Set(edges.map(({ by }) => by))];
  if (actors.length === 0) throw illegalTransition(status);
  throw new AppError('ILLEGAL_TRANSITION', `Only the ${actors.join(' or the ')} can do this.`, {
    data: { status },
    detail: `${move} by ${actor}`,
  });
}

/** Whether an arrow lets `actor` make `move` now. */
export function canMove(position: Position, move: OrderMove, actor: OrderActor): boolean {
  return edgesFrom(position).some((edge) => edge.move === move && edge.by === actor);
}

/** What a buyer does on Stripe's page, and the move that Stripe confirms for it. */
export const paidMoves = { pay: 'pay', pay_extra: 'add_extra', tip: 'tip' } as const satisfies Partial<
  Record<OrderAction, OrderMove>
>;

/** An action that is a move of the person who takes it. */
export type PersonalMove = Exclude<OrderAction, keyof typeof paidMoves>;

/** Whether an action is a move by itself, in contrast to those that Stripe confirms. */
export function isPersonal(action: OrderAction): action is PersonalMove {
  return !(action in paidMoves);
}

/** The move that an action is, or that Stripe confirms for it. */
export function moveOfAction(action: OrderAction): OrderMove {
  return isPersonal(action) ? action : paidMoves[action as keyof typeof paidMoves];
}

/** The arrow that an action of a person takes, by them or by Stripe for them. Throws ILLEGAL_TRANSITION when the process has none. */
export function edgeOfAction(
  position: Position,
  action: OrderAction,
  actor: 'buyer' | 'freelancer' | 'operator',
): OrderEdge {
  return takeEdge(position, moveOfAction(action), isPersonal(action) ? actor : 'stripe');
}

/** Whether a chargeback keeps this from being done now, by a person or a timer. */
export function standsStill(order: Position & { frozenAt: Date | null }, move: OrderMove): boolean {
  return order.frozenAt !== null && !processOf(order.processVersion).whileFrozen.includes(move);
}

/** The actions the graph opens to a person; what is paid belongs to the buyer for as long as Stripe may still confirm it. */
export function actionsOf(position: Position, actor: 'buyer' | 'freelancer' | 'operator'): OrderAction[] {
  return orderActionSchema.options.filter((action) =>
    isPersonal(action)
      ? canMove(position, action, actor)
      : actor === 'buyer' && canMove(position, moveOfAction(action), 'stripe'),
  );
}

/** The arrow that makes an order. */
export function firstEdge(): OrderEdge {
  const edge = currentProcess().edges.find(({ from }) => from === null);
  if (!edge) throw new Error('The order process has no beginning.');
  return edge;
}

function edgesFrom({ status, processVersion }: Position): OrderEdge[] {
  return processOf(processVersion).edges.filter((edge) => edge.from === status);
}
