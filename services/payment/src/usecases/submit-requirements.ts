import type { Order } from '@craftlane/contracts/payment';
import type { Actor } from '@craftlane/service-kit/auth';
import { validationFailed } from '@craftlane/service-kit/errors';
import type { PaymentDeps } from '../deps.ts';
import { dueAfter } from '../domain/order.ts';
import { answerFaults, answersById, type RequirementAnswer } from '../domain/requirement-answers.ts';
import { moveOrder } from './move-order.ts';

/**
 * The buyer answers the gig's questions; the delivery clock starts. Throws NOT_FOUND, ILLEGAL_TRANSITION unless the order
 * awaits requirements, and VALIDATION_FAILED with every bad or missing answer.
 */
export async function submitRequirements(
  deps: PaymentDeps,
  actor: Actor,
  input: { orderId: string; answers: RequirementAnswer[] },
): Promise<Order> {
  const { orderId, answers } = input;
  return moveOrder(deps, actor, { orderId, move: 'submit_requirements' }, (order) => {
    const faults = answerFaults(order.requirements, answers);
    if (faults.length > 0) throw validationFailed(faults);
    const dueAt = dueAfter(deps.clock.now(), order.deliveryDays);
    return { changes: { answers: answersById(answers), dueAt } };
  });
}
