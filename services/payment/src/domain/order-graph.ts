import { type OrderAction, type OrderStatus, orderActionSchema } from '@craftlane/contracts/payment';
import { AppError, illegalTransition } from '@craftlane/service-kit/errors';
import { currentProcess, type OrderActor, type OrderEdge, type OrderMove, processOf } from './order-process.ts';

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

/** The actions the graph opens to a person; paying belongs to the buyer for as long as Stripe may still confirm it. */
export function actionsOf(position: Position, actor: 'buyer' | 'freelancer' | 'operator'): OrderAction[] {
  return orderActionSchema.options.filter((action) =>
    action === 'pay' ? actor === 'buyer' && canMove(position, 'pay', 'stripe') : canMove(position, action, actor),
  );
}

/** The arrow that makes an order. */
export function firstEdge(): OrderEdge {
  const edge = currentProcess.edges.find(({ from }) => from === null);
  if (!edge) throw new Error('The order process has no beginning.');
  return edge;
}

function edgesFrom({ status, processVersion }: Position): OrderEdge[] {
  return processOf(processVersion).edges.filter((edge) => edge.from === status);
}
