import { describe, expect, it } from 'vitest';
import { textQueryOf } from './text-query.ts';

const word = (text: string, lexeme: string | null, ...alike: [string, string][]) => ({
  word: text,
  lexeme,
  alike: alike.map(([other, stem]) => ({ word: other, lexeme: stem })),
});

describe('query of words', () => {
  it('asks for every word in any of its readings, and ranks by what was typed', () => {
    const query = textQueryOf([
      word('designs', 'design', ['design', 'design'], ['resigns', 'resign']),
      word('logo', 'logo'),
    ]);
    expect(query).toMatchObject({
      match: "('designs':* | 'design' | 'resign') & ('logo':*)",
      rank: "'designs':* | 'design' | 'logo':*",
    });
    expect(query?.matched.words).toEqual(new Set(['design', 'resigns']));
  });

  it('ranks by the correction where nothing has the word as typed', () => {
    const query = textQueryOf([word('webiste', 'webist', ['website', 'websit'])]);
    expect(query?.rank).toBe("'websit'");
  });

  it('leaves out words that say nothing, unless there are no others', () => {
    expect(textQueryOf([word('the', null), word('logo', 'logo')])?.match).toBe("('logo':*)");
    expect(textQueryOf([word('the', null)])?.match).toBe("('the':*)");
  });

  it('is none without a word', () => {
    expect(textQueryOf([])).toBeNull();
  });

  it('never lets a quote out', () => {
    expect(textQueryOf([word("a'b\\", "a'b")])?.match).toBe("('ab':* | 'ab')");
  });
});
