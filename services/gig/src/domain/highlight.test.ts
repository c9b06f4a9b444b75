import { describe, expect, it } from 'vitest';
import { highlightTitle } from './highlight.ts';

describe('highlight of a title', () => {
  it('marks whole words that begin as typed, however they are accented', () => {
    expect(
      highlightTitle('I will draw a Café illustration', { prefixes: ['cafe', 'illus'], words: new Set() }),
    ).toEqual([
      { text: 'I will draw a ', isMatch: false },
      { text: 'Café', isMatch: true },
      { text: ' ', isMatch: false },
      { text: 'illustration', isMatch: true },
    ]);
  });

  it('marks the words that a misspelt one stands for', () => {
    expect(highlightTitle('Website', { prefixes: ['webiste'], words: new Set(['website']) })).toEqual([
      { text: 'Website', isMatch: true },
    ]);
  });

  it('is the whole title unmarked when nothing matches', () => {
    expect(highlightTitle('Logo design', { prefixes: [], words: new Set() })).toEqual([
      { text: 'Logo design', isMatch: false },
    ]);
  });
});
