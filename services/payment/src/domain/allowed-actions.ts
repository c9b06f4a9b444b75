import type { OrderAction, OrderViewer } from '@craftlane/contracts/payment';
import { AppError, illegalTransition } from '@craftlane/service-kit/errors';
import { type Order, refundableMinor, veryLateAt } from './order.ts';
import { actionsOf, isPersonal, takeEdge } from './order-graph.ts';

/** When, and by which rules of the installation, somebody acts. */
export interface Circumstances {
  now: Date;
  /** How long after the delivery date work is very late. */
  lateGraceMs: number;
}

const frozenText =
  'The payment was called back by the buyer’s bank. The order stands still until the bank has decided.';

/** What this person can do now: what the graph opens, less what a rule beside the graph forbids. */
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
  const { cancellationBy } = order;
  if (order.frozenAt && action !== 'add_evidence') return frozenText;
  switch (action) {
    case 'request_revision':
      return hasRevisionLeft(order) ? null : 'No revisions are left in this package.';
    case 'extend_review':
      return order.reviewExtended ? 'The time to review was extended before.' : null;
    case 'request_cancellation':
      return cancellationBy === null ? null : 'There is an open request to cancel already.';
    case 'accept_cancellation':
    case 'decline_cancellation':
      if (cancellationBy === null) return 'Nobody asks to cancel.';
      return cancellationBy === viewer ? 'The other side has to answer this.' : null;
    case 'withdraw_cancellation':
      return cancellationBy === viewer ? null : 'There is no request of yours to withdraw.';
    case 'propose_extra':
    case 'propose_deadline':
      return order.change === null ? null : 'Another change waits for an answer already.';
    case 'accept_change':
      return (
        answerRefusal(order, viewer) ??
        (order.change?.kind === 'deadline' ? null : 'An extra is agreed to by paying it.')
      );
    case 'decline_change':
      return answerRefusal(order, viewer);
    case 'withdraw_change':
      return order.change?.by === viewer ? null : 'There is no change of yours to withdraw.';
    case 'pay_extra':
      return order.change?.kind === 'extra' ? null : 'There is no extra to pay.';
    case 'refund':
      return refundableMinor(order) > 0 ? null : 'All of it went back already.';
    case 'cancel_late':
      return isVeryLate(order, circumstances) ? null : 'The work is not late enough to cancel alone.';
    default:
      return null;
  }
}

function answerRefusal({ change }: Order, viewer: OrderViewer): string | null {
  if (!change) return 'No change waits for an answer.';
  return change.by === viewer ? 'The other side has to answer this.' : null;
}

function isVeryLate(order: Order, { now, lateGraceMs }: Circumstances): boolean {
  const at = veryLateAt(order, lateGraceMs);
  return at !== null && at < now;
}

/** Whether the package includes one more revision than were used. */
export function hasRevisionLeft(order: Pick<Order, 'package' | 'revisionsUsed'>): boolean {
  const { revisions } = order.package;
  return revisions === 'unlimited' || order.revisionsUsed < revisions;
}

/** Throws ILLEGAL_TRANSITION naming the status unless this person can do this now. */
export function requireAction(
  order: Order,
  viewer: OrderViewer,
  action: OrderAction,
  circumstances: Circumstances,
): void {
  if (isPersonal(action)) takeEdge(order, action, viewer);
  else if (!actionsOf(order, viewer).includes(action)) throw illegalTransition(order.status);
  const refusal = refusalOf(order, viewer, action, circumstances);
  if (refusal) throw new AppError('ILLEGAL_TRANSITION', refusal, { data: { status: order.status } });
}
