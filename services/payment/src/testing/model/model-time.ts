import { isFrozen, type ModelOrder, type Step } from './model-order.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How near to an end no leap stops: within it the seconds that a walk takes would decide. */
const MARGIN_MS = HOUR_MS / 2;

/**
 * What time does to an order, as the model has it: when each of its times ends, in ms since 1970, null while it does not run. `bank` is when a bank
 * decides against who does not answer it; `due` and `workDays` are about the work. While an order is frozen only the bank's time runs.
 */
export interface ModelTime {
  payable: number | null;
  requirements: number | null;
  review: number | null;
  /** What was left of a review that stands still. */
  reviewLeftMs: number | null;
  cancellation: number | null;
  bank: number | null;
  frozenAt: number | null;
  due: number | null;
  workDays: number;
}

/** The times of an order that was placed at `now`. */
export function newModelTime(now: number, workDays: number): ModelTime {
  const none = { requirements: null, review: null, reviewLeftMs: null, cancellation: null, bank: null, frozenAt: null };
  return { ...none, payable: now + HOUR_MS / 2, due: null, workDays };
}

/** How the times run on after a step at `now` made `after` of `before`. */
export function timeAfter(time: ModelTime, { before, after, step, now }: Change): ModelTime {
  const changed = { ...time, ...byStatus(time, { before, after, step, now }), ...byAgreement(time, step) };
  const reviewed = before.status === after.status ? byReview(changed, { before, after, step, now }) : changed;
  return byBank(reviewed, { before, after, step, now });
}

/** Which end comes first, and when; null when no time runs. */
export function nextEnd(time: ModelTime): { what: 'silence' | 'bank_keeps'; at: number } | null {
  if (time.frozenAt !== null) return time.bank === null ? null : { what: 'bank_keeps', at: time.bank };
  const ends = [time.payable, time.requirements, time.review, time.cancellation].filter((end) => end !== null);
  return ends.length === 0 ? null : { what: 'silence', at: Math.min(...ends) };
}

/** Whether the buyer may cancel alone at `now`, as far as time decides. */
export function isVeryLate({ due }: ModelTime, now: number): boolean {
  return due !== null && due + DAY_MS < now;
}

/** Where a leap chosen by `share` ends: hours or weeks ahead, never so near to an end that it is not clear on which side. */
export function leapTo(time: ModelTime, now: number, share: number): number {
  const hours = [1, 13, 26, 49, 73, 125, 341][Math.floor((share / 101) * 7)] ?? 1;
  const veryLate = time.due === null ? null : time.due + DAY_MS;
  const edges = [...Object.values({ ...time, reviewLeftMs: null, workDays: null, veryLate })];
  const isNear = (to: number) => edges.some((edge) => edge !== null && Math.abs(edge - to) < MARGIN_MS);
  let to = now + hours * HOUR_MS;
  while (isNear(to)) to += HOUR_MS;
  return to;
}

/** A step that was taken. */
interface Change {
  before: ModelOrder;
  after: ModelOrder;
  step: Step;
  now: number;
}

function byStatus(time: ModelTime, { before, after, now }: Change): Partial<ModelTime> {
  if (before.status === after.status) return {};
  switch (after.status) {
    case 'waiting':
      return { payable: null, requirements: now + 14 * DAY_MS };
    case 'working':
      return { payable: null, requirements: null, due: now + time.workDays * DAY_MS };
    case 'delivered':
      return after.cancelling ? { reviewLeftMs: 3 * DAY_MS } : { review: now + 3 * DAY_MS };
    case 'revising':
      return { review: null, reviewLeftMs: null };
    default:
      return { payable: null, requirements: null, review: null, reviewLeftMs: null, cancellation: null };
  }
}

function byAgreement(time: ModelTime, { what }: Step): Partial<ModelTime> {
  const days = { pay_extra: 1, accept_change: 2 }[what as string] ?? 0;
  if (days === 0) return {};
  return { workDays: time.workDays + days, due: time.due && time.due + days * DAY_MS };
}

/** A request to cancel makes the review stand still; an extension makes it longer. */
function byReview(time: ModelTime, { before, after, step, now }: Change): ModelTime {
  const { review, reviewLeftMs } = time;
  if (step.what === 'extend_review')
    return {
      ...time,
      review: review && review + 3 * DAY_MS,
      reviewLeftMs: reviewLeftMs === null ? null : reviewLeftMs + 3 * DAY_MS,
    };
  if (!before.cancelling && after.cancelling)
    return { ...time, cancellation: now + 2 * DAY_MS, review: null, reviewLeftMs: review && review - now };
  if (before.cancelling && !after.cancelling)
    return {
      ...time,
      cancellation: null,
      review: reviewLeftMs === null ? null : now + reviewLeftMs,
      reviewLeftMs: null,
    };
  return time;
}

function byBank(time: ModelTime, { before, after, now }: Change): ModelTime {
  if (!isFrozen(before) && isFrozen(after)) return { ...time, frozenAt: now, bank: now + 9 * DAY_MS };
  if (!isFrozen(before) || isFrozen(after) || time.frozenAt === null) return time;
  const stoodStillMs = now - time.frozenAt;
  const later = (end: number | null) => end && end + stoodStillMs;
  const { requirements, review, cancellation, due } = time;
  return {
    ...time,
    frozenAt: null,
    bank: null,
    requirements: later(requirements),
    review: later(review),
    cancellation: later(cancellation),
    due: later(due),
  };
}
