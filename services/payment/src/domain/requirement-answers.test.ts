import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { threeRequirements } from '../testing/quotes.ts';
import { answerFaults } from './requirement-answers.ts';

const requirements = threeRequirements();
const [text, choice, file] = requirements.map((requirement) => requirement.id);
const good = [
  { requirementId: text ?? '', answer: 'Tea' },
  { requirementId: choice ?? '', answer: 'Classic' },
];

test('answers to all required questions are accepted, a file may stay open', () => {
  expect(answerFaults(requirements, good)).toEqual([]);
  expect(
    answerFaults(requirements, [...good, { requirementId: file ?? '', answer: 'I will send it by chat.' }]),
  ).toEqual([]);
});

test('every fault is named at once', () => {
  const faults = answerFaults(requirements, [
    { requirementId: choice ?? '', answer: 'Baroque' },
    { requirementId: choice ?? '', answer: 'Modern' },
    { requirementId: randomUUID(), answer: 'What?' },
  ]);
  expect(faults.map((fault) => fault.path)).toEqual([
    'answers.0.answer',
    'answers.1.requirementId',
    'answers.2.requirementId',
    `answers.${text}`,
  ]);
  expect(faults.at(-1)?.message).toBe('needs an answer');
});
