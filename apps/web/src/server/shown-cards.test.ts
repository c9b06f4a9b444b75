import { expect, test } from 'vitest';
import { noteShownCards, pagesShowing } from './shown-cards';

const card = (slug: string, userId: string) => ({ slug, freelancer: { userId } });

test('pages are found by the gigs and the people they show, the latest first', () => {
  noteShownCards('/gigs/a', 'music', [card('x', 'ann'), card('y', 'bob')]);
  noteShownCards('/gigs/b', 'music', [card('x', 'ann')]);
  expect(pagesShowing('x', 10)).toEqual(['/gigs/b', '/gigs/a']);
  expect(pagesShowing('bob', 10)).toEqual(['/gigs/a']);
  expect(pagesShowing('x', 1)).toEqual(['/gigs/b']);
  expect(pagesShowing('music', 10)).toEqual(['/gigs/b', '/gigs/a']);
});

test('a page that shows something else now is not found by what it showed before', () => {
  noteShownCards('/gigs/c', 'video', [card('old', 'ann')]);
  noteShownCards('/gigs/c', 'video', [card('new', 'ann')]);
  expect(pagesShowing('old', 10)).toEqual([]);
  noteShownCards('/gigs/c', 'video', []);
  expect(pagesShowing('new', 10)).toEqual([]);
});
