import type { TestAnswer } from '@craftlane/test-kit/request';
import { expect } from 'vitest';

/** Both answers are NOT_FOUND and the same to the letter, so that nobody can tell a foreign thing from a missing one. */
export function expectSameNotFound(foreign: TestAnswer, missing: TestAnswer): void {
  expect(foreign.status).toBe(404);
  expect(foreign.body).toEqual({ defined: true, code: 'NOT_FOUND', status: 404, message: 'Not found.' });
  expect(JSON.stringify(foreign.body)).toBe(JSON.stringify(missing.body));
  expect(headerNames(foreign)).toEqual(headerNames(missing));
}

function headerNames({ headers }: TestAnswer): string[] {
  return [...headers.keys()].sort();
}
