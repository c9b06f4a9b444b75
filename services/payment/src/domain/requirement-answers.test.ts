import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { threeRequirements } from '../testing/quotes.ts';
import { answerFaults } from './requirement-answers.ts';

const requirements = threeRequirements();
const [text, choice, file] = requirements.map((requirement) => requirement.id);
const good = [
  { requirementId: text ?? '', answer: 'Tea', fileIds: [] },
  { requirementId: choice ?? '', answer: 'Classic', fileIds: [] },
];

test('answers to all required questions are accepted, a file may stay open', () => {
  expect(answerFaults(requirements, good)).toEqual([]);
  expect(
    answerFaults(requirements, [...good, { requirementId: file ?? '', answer: '', fileIds: [randomUUID()] }]),
  ).toEqual([]);
});

test('every fault is named at once', () => {
  const faults = answerFaults(requirements, [
    { requirementId: choice ?? '', answer: 'Baroque', fileIds: [] },
    { requirementId: choice ?? '', answer: 'Modern', fileIds: [] },
    { requirementId: randomUUID(), answer: 'What?', fileIds: [] },
  ]);
  expect(faults.map((fault) => fault.path)).toEqual([
    'answers.0.answer',
    'answers.1.requirementId',
    'answers.2.requirementId',
    `answers.${text}`,
  ]);
  expect(faults.at(-1)?.message).toBe('needs an answer');
});

test('files belong to questions that ask for them, words to the others', () => {
  const faults = answerFaults(requirements, [
    { requirementId: text ?? '', answer: '', fileIds: [] },
    { requirementId: choice ?? '', answer: 'Classic', fileIds: [randomUUID()] },
    { requirementId: file ?? '', answer: 'I will send it by chat.', fileIds: [] },
  ]);
  expect(faults).toEqual([
    { path: 'answers.0.answer', message: 'needs an answer' },
    { path: 'answers.1.fileIds', message: 'does not ask for files' },
    { path: 'answers.2.fileIds', message: 'needs a file' },
  ]);
});
