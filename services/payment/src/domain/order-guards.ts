import type { OrderViewer } from '@craftlane/contracts/payment';
import { type Order, refundableMinor, veryLateAt } from './order.ts';
import type { OrderGuard } from './order-process.ts';

/** When, and by which rules of the installation, somebody acts. */
export interface Circumstances {
  now: Date;
  /** How long after the delivery date work is very late. */
  lateGraceMs: number;
}

/** Why a guard refuses something to this person now, in words for them; null when it does not. */
export type GuardRule = (order: Order, viewer: OrderViewer, circumstances: Circumstances) => string | null;

/** The rules beside the graph that the process names. */
export const orderGuards: Readonly<Record<OrderGuard, GuardRule>> = {
  a_revision_is_left: ({ package: { revisions }, revisionsUsed }) =>
    unless(revisions === 'unlimited' || revisionsUsed < revisions, 'No revisions are left in this package.'),
  never_extended: ({ reviewExtended }) => unless(!reviewExtended, 'The time to review was extended before.'),
  nobody_cancels: ({ cancellationBy }) =>
    unless(cancellationBy === null, 'There is an open request to cancel already.'),
  the_other_cancels: ({ cancellationBy }, viewer) =>
    cancellationBy === null ? 'Nobody asks to cancel.' : unless(cancellationBy !== viewer, othersTurn),
  this_one_cancels: ({ cancellationBy }, viewer) =>
    unless(cancellationBy === viewer, 'There is no request of yours to withdraw.'),
  no_change_waits: ({ change }) => unless(change === null, 'Another change waits for an answer already.'),
  change_of_the_other: ({ change }, viewer) =>
    change ? unless(change.by !== viewer, othersTurn) : 'No change waits for an answer.',
  change_of_this_one: ({ change }, viewer) => unless(change?.by === viewer, 'There is no change of yours to withdraw.'),
  change_is_time: ({ change }) => unless(change?.kind === 'deadline', 'An extra is agreed to by paying it.'),
  change_is_extra: ({ change }) => unless(change?.kind === 'extra', 'There is no extra to pay.'),
  some_can_go_back: (order) => unless(refundableMinor(order) > 0, 'All of it went back already.'),
  very_late: (order, _, { now, lateGraceMs }) => {
    const at = veryLateAt(order, lateGraceMs);
    return unless(at !== null && at < now, 'The work is not late enough to cancel alone.');
  },
};

const othersTurn = 'The other side has to answer this.';

function unless(holds: boolean, refusal: string): string | null {
  return holds ? null : refusal;
}
