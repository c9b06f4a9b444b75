import { expect, test } from 'vitest';
import { placeIssue } from './place-issue';

const shown = new Set(['title', 'packages.0.features', 'packages.0.name']);
const placed = (path: string) => placeIssue({ path, message: 'is wrong' }, shown);

test('an issue stands at its input, or at the one that holds it', () => {
  expect(placed('title')).toBe('title');
  expect(placed('packages.0.features.3')).toBe('packages.0.features');
});

test('an issue without an input stands at its list', () => {
  expect(placed('packages')).toBe('packages.root');
  expect(placed('galleryImageIds.2')).toBe('galleryImageIds.root');
});
