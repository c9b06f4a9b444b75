import type { Order } from '@craftlane/contracts/payment';
import { expect, test } from 'vitest';
import { givenAnswers, inputOf, missingAnswers } from './given-answers';

const question = (id: string, required: boolean): Order['requirements'][number] => ({
  id,
  type: 'text',
  question: `Question ${id}?`,
  required,
  options: [],
  answer: null,
  files: [],
});
const questions = [question('a', true), question('b', false), question('c', true)];

test('an answer is words or files; a required question without either is missing', () => {
  const given = givenAnswers(questions, [{ answer: '  ' }, { answer: ' Blue. ' }, { answer: '' }], {
    c: { ids: ['f'] },
  });
  expect(given).toEqual([
    { requirementId: 'b', answer: 'Blue.', fileIds: [] },
    { requirementId: 'c', answer: '', fileIds: ['f'] },
  ]);
  expect(missingAnswers(questions, given)).toEqual([0]);
});

test('what the service says of an answer belongs to its input', () => {
  const sent = [{ requirementId: 'c' }];
  expect(inputOf('answers.0.answer', questions, sent)).toBe('answers.2.answer');
  expect(inputOf('answers.a', questions, sent)).toBe('answers.0.answer');
  expect(inputOf('answers.z', questions, sent)).toBeNull();
});
