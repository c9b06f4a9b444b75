import { expect, test } from 'vitest';
import { excerpt } from './excerpt';

test('marks of Markdown disappear, words stay', () => {
  expect(excerpt('## What you get\n\n- **Two** ideas\n- A [file](https://a.example)')).toBe(
    'What you get Two ideas A file',
  );
});

test('a long text ends between words', () => {
  expect(excerpt('one two three four', 12)).toBe('one two…');
  expect(excerpt('x'.repeat(20), 12)).toBe(`${'x'.repeat(12)}…`);
});
