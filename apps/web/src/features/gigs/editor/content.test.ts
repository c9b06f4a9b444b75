import { expect, test } from 'vitest';
import { draftIssues, publishIssues } from './checks';
import { newGigContent, newPackage, tidy } from './content';

const paths = (issues: { path: string }[]) => issues.map(({ path }) => path);

test('a new gig can be stored as it is, and names everything it lacks for publishing', () => {
  expect(draftIssues(newGigContent())).toEqual([]);
  expect(paths(publishIssues(newGigContent(), 'EUR'))).toEqual([
    'title',
    'category',
    'subcategory',
    'tags',
    'description',
    'packages.0.name',
    'packages.0.description',
    'packages.0.priceMinor',
    'galleryImageIds',
  ]);
});

test('blank lines are no features and no options', () => {
  const content = {
    ...newGigContent(),
    packages: [{ ...newPackage('basic'), features: ['Source file', ' ', ''] }],
    requirements: [
      { id: 'a', type: 'choice' as const, question: 'Which?', required: true, options: [' One ', ''] },
      { id: 'b', type: 'text' as const, question: 'What?', required: true, options: ['left over'] },
    ],
  };
  expect(tidy(content).packages[0]?.features).toEqual(['Source file']);
  expect(tidy(content).requirements.map(({ options }) => options)).toEqual([['One'], []]);
});

test('a number that is missing or too large is said in words', () => {
  const withDays = (deliveryDays: number) => ({
    ...newGigContent(),
    packages: [{ ...newPackage('basic'), deliveryDays }],
  });
  expect(draftIssues(withDays(Number.NaN))).toEqual([
    { path: 'packages.0.deliveryDays', message: 'must be a whole number' },
  ]);
  expect(draftIssues(withDays(91))).toEqual([{ path: 'packages.0.deliveryDays', message: 'must be at most 90' }]);
});
