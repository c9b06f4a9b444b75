import type { Order } from '@craftlane/contracts/payment';
import type { Actor } from '@craftlane/service-kit/auth';
import { transact } from '@craftlane/service-kit/db';
import { validationFailed } from '@craftlane/service-kit/errors';
import type { PaymentDeps } from '../deps.ts';
import { dueAfter } from '../domain/order.ts';
import { takeEdge } from '../domain/order-graph.ts';
import { answerFaults, answersById, type RequirementAnswer } from '../domain/requirement-answers.ts';
import { getOrder } from './get-order.ts';
import { lockOrderOf } from './load-order.ts';
import { recordMove } from './record-move.ts';

/**
 * The buyer answers the gig's questions; the delivery clock starts. Throws NOT_FOUND, ILLEGAL_TRANSITION unless the order
 * awaits requirements, and VALIDATION_FAILED with every bad or missing answer.
 */
export async function submitRequirements(
  deps: PaymentDeps,
  actor: Actor,
  input: { orderId: string; answers: RequirementAnswer[] },
): Promise<Order> {
  await transact(deps.db, async (tx) => {
    const { order, role } = await lockOrderOf(tx, actor, input.orderId);
    const to = takeEdge(order.status, 'submit_requirements', role);
    const faults = answerFaults(order.requirements, input.answers);
    if (faults.length > 0) throw validationFailed(faults);
    const at = deps.clock.now();
    const changes = { answers: answersById(input.answers), dueAt: dueAfter(at, order.deliveryDays) };
    await recordMove(tx, deps, order, { to, at, changes, entries: [{ type: 'requirements_submitted', by: role }] });
  });
  return getOrder(deps, actor, input.orderId);
}
