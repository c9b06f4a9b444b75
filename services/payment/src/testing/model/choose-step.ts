import { type ModelOrder, type Step, type Try, type What, whats } from './model-order.ts';
import { expected } from './model-rules.ts';

const people = ['buyer', 'freelancer', 'operator'] as const;

/** What brings an order further is chosen more often than what ends it, so that walks see its whole life. */
const weights: Partial<Record<What, number>> = {
  pay: 30,
  silence: 1,
  cancel: 1,
  accept_cancellation: 1,
  open_dispute: 1,
  request_cancellation: 2,
  deliver: 12,
  accept: 12,
  bank_gives_back: 12,
  clear: 8,
  connect: 6,
  refund: 6,
  propose_extra: 4,
  pay_extra: 8,
  repeat_events: 1,
};

/** What is possible for the world at any time, as far as there is something to do it to. */
const anytime: readonly What[] = ['clear', 'connect', 'repeat_events'];

/** The step that a try becomes for an order as it is now. */
export function chooseStep(order: ModelOrder, { wild, isWild, pick, share }: Try): Step {
  if (isWild) return { ...wild, share };
  const possible = whats
    .flatMap((what) => people.map((who) => ({ what, who, share })))
    .filter((step) =>
      anytime.includes(step.what) ? step.who === 'buyer' && order.payments.length > 0 : expected(order, step) !== null,
    );
  const total = possible.reduce((sum, { what }) => sum + weightOf(what), 0);
  let left = pick * total;
  for (const each of possible) {
    left -= weightOf(each.what);
    if (left < 0) return each;
  }
  return { ...wild, share };
}

function weightOf(what: What): number {
  return weights[what] ?? 3;
}
