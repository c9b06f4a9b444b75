import { isFrozen, type Step, type Try, type What, whats } from './model-order.ts';
import { expectedAt, type Modelled } from './model-steps.ts';

const people = ['buyer', 'freelancer', 'operator'] as const;

/** What brings an order further is chosen more often than what ends it, so that walks see its whole life. */
const weights: Partial<Record<What, number>> = {
  pay: 30,
  silence: 1,
  cancel: 1,
  cancel_late: 20,
  accept_cancellation: 1,
  open_dispute: 1,
  request_cancellation: 2,
  deliver: 12,
  accept: 12,
  bank_gives_back: 12,
  bank_keeps: 6,
  clear: 8,
  connect: 6,
  refund: 6,
  propose_extra: 4,
  pay_extra: 8,
  repeat_events: 1,
  order_again: 4,
  leap: 4,
};

/** What the model has no rule for, as far as there is something to do it to. */
const beside: Partial<Record<What, (walk: Choosing) => boolean>> = {
  clear: ({ model }) => model.status === 'completed' && !isFrozen(model),
  connect: ({ model }) => model.payments.length > 0 && !model.isConnected,
  repeat_events: ({ model }) => model.payments.length > 0,
};

/** In walks that leap, time ends what ends; in the others its ends are made to come. */
const byLeaps: readonly What[] = ['leap', 'cancel_late'];
const withoutLeaps: readonly What[] = ['silence', 'clear'];

/** A walk as far as it decides what can come next. */
export interface Choosing extends Modelled {
  leaps: boolean;
}

/** The step that a try becomes at `now`; mostly one that the model lets happen. */
export function chooseStep(walk: Choosing, { wild, isWild, pick, share }: Try, now: number): Step {
  const open = whats.filter((what) => !(walk.leaps ? withoutLeaps : byLeaps).includes(what));
  if (isWild && open.includes(wild.what)) return { ...wild, share };
  const possible = open
    .flatMap((what) => people.map((who) => ({ what, who, share })))
    .filter((step) => isPossible(walk, step, now));
  const total = possible.reduce((sum, { what }) => sum + weightOf(what), 0);
  let left = pick * total;
  for (const each of possible) {
    left -= weightOf(each.what);
    if (left < 0) return each;
  }
  return { what: 'accept', who: 'buyer', share };
}

function isPossible(walk: Choosing, step: Step, now: number): boolean {
  const rule = beside[step.what];
  if (rule || step.what === 'leap') return step.who === 'buyer' && (rule?.(walk) ?? true);
  return expectedAt(walk, step, now) !== null;
}

function weightOf(what: What): number {
  return weights[what] ?? 3;
}
