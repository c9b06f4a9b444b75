import { isEnded, isFrozen, type ModelOrder, type Step } from './model-order.ts';
import { expected } from './model-rules.ts';
import { isVeryLate, leapTo, type ModelTime, nextEnd } from './model-time.ts';

/** An order in the model, with its times. */
export interface Modelled {
  model: ModelOrder;
  time: ModelTime;
}

/** What a step at `now` does to the model: the order afterwards, or null when nobody lets that happen. */
export function expectedAt({ model, time }: Modelled, step: Step, now: number): ModelOrder | null {
  switch (step.what) {
    case 'cancel_late':
      return cancelledLate(model, step, isVeryLate(time, now));
    case 'leap':
      return afterLeap(model, time, leapTo(time, now, step.share));
    case 'call_back_in_error':
      return calledBackInError(model, step);
    case 'order_again':
      return isEnded(model) && !isFrozen(model) && step.who === 'buyer' ? model : null;
    default:
      return expected(model, step);
  }
}

/** The bank takes a payment and gives it back at once, so that both are told of at the same time. */
function calledBackInError(model: ModelOrder, step: Step): ModelOrder | null {
  const frozen = expected(model, { ...step, what: 'call_back' });
  return frozen && expected(frozen, { ...step, what: 'bank_gives_back' });
}

function cancelledLate(model: ModelOrder, { who }: Step, isLate: boolean): ModelOrder | null {
  const isWorking = model.status === 'working' || model.status === 'revising';
  if (who !== 'buyer' || !isWorking || !isLate) return null;
  return expected(model, { what: 'cancel', who: 'operator', share: 0 });
}

/** Every time that ends on the way ends at the end of the leap; after it none runs any more. */
function afterLeap(model: ModelOrder, time: ModelTime, to: number): ModelOrder {
  const end = nextEnd(time);
  if (!end || end.at > to) return model;
  return expected(model, { what: end.what, who: 'buyer', share: 0 }) ?? model;
}
