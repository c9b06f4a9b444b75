import { expect, test } from 'vitest';
import { changeTitle } from './changes/change-words';
import { timelineWords } from './timeline-words';

test('a freelancer asks for more time, a buyer offers it', () => {
  expect(timelineWords({ type: 'deadline_proposed', by: 'freelancer' }, 'Fina')).toBe('Fina asked for more time');
  expect(timelineWords({ type: 'deadline_proposed', by: 'buyer' }, 'Bruno')).toBe('Bruno offered more time');
  expect(changeTitle({ kind: 'deadline', by: 'freelancer' }, 'Fina')).toBe('Fina asks for more time');
  expect(changeTitle({ kind: 'deadline', by: 'buyer' }, 'Bruno')).toBe('Bruno offers more time');
  expect(changeTitle({ kind: 'deadline', by: 'buyer' }, null)).toBe('You offered more time');
  expect(changeTitle({ kind: 'extra', by: 'freelancer' }, null)).toBe('You offered an extra');
});
