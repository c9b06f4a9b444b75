import { expect, test } from 'vitest';
import { advanceReadSeq } from './read-marker.ts';

test.each([
  { readSeq: 2, requested: 5, lastSeq: 9, becomes: 5 },
  { readSeq: 5, requested: 2, lastSeq: 9, becomes: 5 },
  { readSeq: 5, requested: 5, lastSeq: 9, becomes: 5 },
  { readSeq: 2, requested: Number.MAX_SAFE_INTEGER, lastSeq: 9, becomes: 9 },
  { readSeq: 0, requested: 3, lastSeq: 0, becomes: 0 },
])('from $readSeq to $requested of $lastSeq it stands at $becomes', ({ readSeq, requested, lastSeq, becomes }) => {
  expect(advanceReadSeq(readSeq, requested, lastSeq)).toBe(becomes);
});
