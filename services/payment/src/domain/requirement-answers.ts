import type { FieldError } from '@craftlane/contracts/values/errors';
import type { Requirement } from '@craftlane/contracts/values/gigs';

/** One given answer. */
export interface RequirementAnswer {
  requirementId: string;
  answer: string;
}

/**
 * Everything wrong with these answers at once: unknown or doubled questions (`answers.<index>.requirementId`), choices that
 * are no option (`answers.<index>.answer`) and required questions left open (`answers.<requirement id>`). A question of type `file` takes a
 * note in words and is never required, because files cannot be handed in yet.
 */
export function answerFaults(
  requirements: readonly Requirement[],
  answers: readonly RequirementAnswer[],
): FieldError[] {
  const given = new Set(answers.map((answer) => answer.requirementId));
  const missing = requirements
    .filter((requirement) => isRequired(requirement) && !given.has(requirement.id))
    .map(({ id }) => ({ path: `answers.${id}`, message: 'needs an answer' }));
  return [...answers.flatMap((answer, index) => faultsOf(requirements, answers, answer, index)), ...missing];
}

/** The answers by requirement id. */
export function answersById(answers: readonly RequirementAnswer[]): Record<string, string> {
  return Object.fromEntries(answers.map(({ requirementId, answer }) => [requirementId, answer]));
}

function isRequired(requirement: Requirement): boolean {
  return requirement.required && requirement.type !== 'file';
}

function faultsOf(
  requirements: readonly Requirement[],
  answers: readonly RequirementAnswer[],
  { requirementId, answer }: RequirementAnswer,
  index: number,
): FieldError[] {
  const requirement = requirements.find((candidate) => candidate.id === requirementId);
  const question = `answers.${index}.requirementId`;
  if (!requirement) return [{ path: question, message: 'is not a question of this order' }];
  const isDoubled = answers.findIndex((other) => other.requirementId === requirementId) < index;
  if (isDoubled) return [{ path: question, message: 'is answered twice' }];
  const isChosen = requirement.type !== 'choice' || requirement.options.includes(answer);
  return isChosen ? [] : [{ path: `answers.${index}.answer`, message: 'must be one of the options' }];
}
