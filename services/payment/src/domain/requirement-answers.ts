import type { FieldError } from '@craftlane/contracts/values/errors';
import type { Requirement } from '@craftlane/contracts/values/gigs';

/** One given answer. */
export interface RequirementAnswer {
  requirementId: string;
  answer: string;
  fileIds: readonly string[];
}

/**
 * Everything wrong with these answers at once: unknown or doubled questions (`answers.<index>.requirementId`), choices that
 * are no option or empty (`answers.<index>.answer`), files where none are asked for or missing (`answers.<index>.fileIds`) and required questions
 * left open (`answers.<requirement id>`).
 */
export function answerFaults(
  requirements: readonly Requirement[],
  answers: readonly RequirementAnswer[],
): FieldError[] {
  const given = new Set(answers.map((answer) => answer.requirementId));
  const missing = requirements
    .filter(({ required, id }) => required && !given.has(id))
    .map(({ id }) => ({ path: `answers.${id}`, message: 'needs an answer' }));
  return [...answers.flatMap((answer, index) => faultsOf(requirements, answers, answer, index)), ...missing];
}

/** The answers by requirement id. */
export function answersById(answers: readonly RequirementAnswer[]): Record<string, string> {
  return Object.fromEntries(answers.map(({ requirementId, answer }) => [requirementId, answer]));
}

function faultsOf(
  requirements: readonly Requirement[],
  answers: readonly RequirementAnswer[],
  { requirementId, answer, fileIds }: RequirementAnswer,
  index: number,
): FieldError[] {
  const requirement = requirements.find((candidate) => candidate.id === requirementId);
  const question = `answers.${index}.requirementId`;
  if (!requirement) return [{ path: question, message: 'is not a question of this order' }];
  const isDoubled = answers.findIndex((other) => other.requirementId === requirementId) < index;
  if (isDoubled) return [{ path: question, message: 'is answered twice' }];
  if (requirement.type === 'file')
    return fileIds.length > 0 ? [] : [{ path: `answers.${index}.fileIds`, message: 'needs a file' }];
  if (fileIds.length > 0) return [{ path: `answers.${index}.fileIds`, message: 'does not ask for files' }];
  if (answer === '') return [{ path: `answers.${index}.answer`, message: 'needs an answer' }];
  const isChosen = requirement.type !== 'choice' || requirement.options.includes(answer);
  return isChosen ? [] : [{ path: `answers.${index}.answer`, message: 'must be one of the options' }];
}
