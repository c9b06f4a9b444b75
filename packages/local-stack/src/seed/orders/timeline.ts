import { daysBefore, hoursAfter } from '../dates.ts';
import { randomFor } from '../random.ts';
import type { OrderPlan } from './plan.ts';

/** What people do to an order, in the order of a whole one; `buy` places and pays it in one go. */
export type Step =
  | 'place'
  | 'expire'
  | 'buy'
  | 'submit'
  | 'deliver'
  | 'revise'
  | 'deliver_again'
  | 'accept'
  | 'ask_to_cancel'
  | 'agree_to_cancel'
  | 'dispute'
  | 'add_evidence';

/** A step and when it is taken. */
export type TimedStep = { step: Step; at: Date };

/** The steps of an order, the last one so long ago as its plan says. `deliveryDays` is what its package promises. */
export function timelineOf(plan: OrderPlan, deliveryDays: number, now: Date): TimedStep[] {
  const random = randomFor(`when ${plan.key}`);
  const hoursBefore: Record<Step, number> = {
    place: 0,
    expire: 0.52,
    buy: 0,
    submit: 2 + random() * 12,
    deliver: deliveryDays * 24 * (0.45 + random() * 0.45),
    revise: 5 + random() * 30,
    deliver_again: 10 + random() * 30,
    accept: 2 + random() * 44,
    ask_to_cancel: 6 + random() * 12,
    agree_to_cancel: 1 + random() * 20,
    dispute: 3 + random() * 20,
    add_evidence: 2 + random() * 10,
  };
  const steps = stepsOf(plan);
  const whole = steps.reduce((hours, step) => hours + hoursBefore[step], 0);
  let at = hoursAfter(daysBefore(now, plan.quietForDays), -whole);
  return steps.map((step) => {
    at = hoursAfter(at, hoursBefore[step]);
    return { step, at };
  });
}

function stepsOf({ ending, isRevised }: OrderPlan): Step[] {
  switch (ending) {
    case 'pending_payment':
      return ['place'];
    case 'expired':
      return ['place', 'expire'];
    case 'awaiting_requirements':
      return ['buy'];
    case 'in_progress':
      return ['buy', 'submit'];
    case 'delivered':
      return ['buy', 'submit', 'deliver'];
    case 'in_revision':
      return ['buy', 'submit', 'deliver', 'revise'];
    case 'asked_to_cancel':
      return ['buy', 'submit', 'ask_to_cancel'];
    case 'cancelled':
      return ['buy', 'submit', 'ask_to_cancel', 'agree_to_cancel'];
    case 'disputed':
      return ['buy', 'submit', 'deliver', 'dispute', 'add_evidence'];
    case 'completed':
      return ['buy', 'submit', 'deliver', ...(isRevised ? (['revise', 'deliver_again'] as const) : []), 'accept'];
  }
}
