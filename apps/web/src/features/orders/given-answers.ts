import type { Order } from '@craftlane/contracts/payment';

type Requirements = Order['requirements'];

/** One answer as it is sent. */
export type GivenAnswer = { requirementId: string; answer: string; fileIds: string[] };

/** What was answered, in words or files; `typed` has one text for each question, `files` those of its id. */
export function givenAnswers(
  requirements: Requirements,
  typed: readonly { answer: string }[],
  files: Readonly<Record<string, { ids: string[] }>>,
): GivenAnswer[] {
  return requirements.flatMap(({ id: requirementId }, index) => {
    const answer = typed[index]?.answer.trim() ?? '';
    const fileIds = files[requirementId]?.ids ?? [];
    return answer || fileIds.length > 0 ? [{ requirementId, answer, fileIds }] : [];
  });
}

/** The places of the required questions without an answer. */
export function missingAnswers(requirements: Requirements, given: readonly GivenAnswer[]): number[] {
  const answered = new Set(given.map(({ requirementId }) => requirementId));
  return requirements.flatMap(({ id, required }, index) => (required && !answered.has(id) ? [index] : []));
}

/**
 * The input that a path of the service is about; null when it is none. The service names a missing answer by its question, a wrong one by
 * its place among those sent.
 */
export function inputOf(path: string, requirements: Requirements, sent: readonly { requirementId: string }[]) {
  const [, key = ''] = path.split('.');
  const requirementId = sent[Number(key)]?.requirementId ?? key;
  const index = requirements.findIndex(({ id }) => id === requirementId);
  return index < 0 ? null : (`answers.${index}.answer` as const);
}
