import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eventSchemas, subscriptions } from './events/index.ts';
import { errorStatus } from './values/errors.ts';

const document = (name: string) => readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
const rowsOf = (markdown: string) => markdown.split('\n').filter((line) => line.startsWith('| `'));

test('docs/errors.md lists every error code with its status, and no other', () => {
  const listed = rowsOf(document('errors.md')).map((row) =>
    row
      .split('|')
      .slice(1, 3)
      .map((cell) => cell.trim())
      .join(' '),
  );
  const known = Object.entries(errorStatus).map(([code, status]) => `\`${code}\` ${status}`);
  expect(listed.sort()).toEqual(known.sort());
});

test('docs/events.md lists every event with its subscribers, and no other', () => {
  const listed = rowsOf(document('events.md')).map((row) => {
    const cells = row.split('|').map((cell) => cell.trim());
    return `${cells[1]} ${cells[4]}`;
  });
  const known = Object.keys(eventSchemas).map(
    (type) => `\`${type}\` ${subscriptions[type as keyof typeof subscriptions].join(', ')}`,
  );
  expect(listed.sort()).toEqual(known.sort());
});
