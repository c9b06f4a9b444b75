import type { OrderAction, OrderViewer } from '@craftlane/contracts/payment';
import { AppError, illegalTransition } from '@craftlane/service-kit/errors';
import type { Order } from './order.ts';
import { actionsOf, edgeOfAction, isPersonal, moveOfAction, standsStill } from './order-graph.ts';
import { type Circumstances, orderGuards } from './order-guards.ts';

const frozenText =
  'The payment was called back by the buyer’s bank. The order stands still until the bank has decided.';

/** What this person can do now: what the graph opens, less what a guard of its arrow forbids. */
export function allowedActions(order: Order, viewer: OrderViewer, circumstances: Circumstances): OrderAction[] {
  return actionsOf(order, viewer).filter((action) => refusalOf(order, viewer, action, circumstances) === null);
}

/** Why an action that the graph opens is refused to this person now, in words for them; null when it is not. */
function refusalOf(
  order: Order,
  viewer: OrderViewer,
  action: OrderAction,
  circumstances: Circumstances,
): string | null {
  if (standsStill(order, moveOfAction(action))) return frozenText;
  const { guards = [] } = edgeOfAction(order, action, viewer);
  for (const guard of guards) {
    const refusal = orderGuards[guard](order, viewer, circumstances);
    if (refusal) return refusal;
  }
  return null;
}

/** Throws ILLEGAL_TRANSITION naming the status unless this person can do this now. */
export function requireAction(
  order: Order,
  viewer: OrderViewer,
  action: OrderAction,
  circumstances: Circumstances,
): void {
  if (!isPersonal(action) && !actionsOf(order, viewer).includes(action)) throw illegalTransition(order.status);
  edgeOfAction(order, action, viewer);
  const refusal = refusalOf(order, viewer, action, circumstances);
  if (refusal) throw new AppError('ILLEGAL_TRANSITION', refusal, { data: { status: order.status } });
}
