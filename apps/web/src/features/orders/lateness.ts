import type { Order } from '@craftlane/contracts/payment';
import { showsLate } from './next-step';

type Late = Pick<Order, 'isLate' | 'frozenAt' | 'veryLateAt' | 'viewerRole' | 'buyer' | 'allowedActions'>;

/** What lateness lets the buyer do, and from when on if that is still to come; null while nothing is late. */
export function lateness(order: Late, nowMs: number): { text: string; from: string | null } | null {
  const { veryLateAt } = order;
  if (!showsLate(order) || !veryLateAt) return null;
  const isBuyer = order.viewerRole === 'buyer';
  const isOver = isBuyer ? order.allowedActions.includes('cancel_late') : Date.parse(veryLateAt) < nowMs;
  const who = isBuyer ? 'You' : order.buyer.displayName;
  if (isOver) return { text: `${who} may cancel alone by now, with everything back.`, from: null };
  return {
    text: `${who} may cancel alone, with everything back, if nothing is delivered until then.`,
    from: veryLateAt,
  };
}
