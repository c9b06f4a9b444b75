import type { Order } from '@craftlane/contracts/payment';
import type { FileView } from '@craftlane/contracts/values/files';
import type { Tx } from '@craftlane/service-kit/db';
import { type FieldError, validationFailed } from '@craftlane/service-kit/errors';
import { attachFiles, checkFiles, type FileClaim } from '@craftlane/service-kit/files';
import type { PaymentDeps } from '../deps.ts';
import { dueAfter } from '../domain/order.ts';
import { answerFaults, answersById, type RequirementAnswer } from '../domain/requirement-answers.ts';
import { type Caller, moveOrder } from './move-order.ts';

/**
 * The buyer answers the gig's questions; the delivery clock starts. Throws NOT_FOUND, ILLEGAL_TRANSITION unless the order
 * awaits requirements, and VALIDATION_FAILED with every bad or missing answer and file.
 */
export async function submitRequirements(
  deps: PaymentDeps,
  caller: Caller,
  { orderId, answers }: { orderId: string; answers: RequirementAnswer[] },
): Promise<Order> {
  const move = { orderId, move: 'submit_requirements', input: { answers } } as const;
  return moveOrder(deps, caller, move, async (order, _, tx) => {
    const claims = answers.map((answer, index) => claimOf(caller, orderId, answer, index));
    const faults = [...answerFaults(order.requirements, answers), ...(await fileFaults(tx, claims))];
    if (faults.length > 0) throw validationFailed(faults);
    const dueAt = dueAfter(deps.clock.now(), order.deliveryDays);
    return { changes: { answers: answersById(answers), answerFiles: await attachAll(tx, answers, claims), dueAt } };
  });
}

function claimOf({ actor }: Caller, orderId: string, { fileIds }: RequirementAnswer, index: number): FileClaim {
  return {
    ids: fileIds,
    ownerId: actor.userId,
    purpose: 'requirement',
    attachTo: `order:${orderId}:requirements`,
    field: (at) => `answers.${index}.fileIds.${at}`,
  };
}

async function fileFaults(tx: Tx, claims: readonly FileClaim[]): Promise<FieldError[]> {
  const faults: FieldError[] = [];
  for (const claim of claims) if (claim.ids.length > 0) faults.push(...(await checkFiles(tx, claim)).problems);
  return faults;
}

async function attachAll(tx: Tx, answers: readonly RequirementAnswer[], claims: readonly FileClaim[]) {
  const byRequirement: Record<string, FileView[]> = {};
  for (const [index, claim] of claims.entries()) {
    const id = answers[index]?.requirementId;
    if (id && claim.ids.length > 0) byRequirement[id] = await attachFiles(tx, claim);
  }
  return byRequirement;
}
