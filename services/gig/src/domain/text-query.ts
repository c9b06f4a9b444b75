import type { MatchedWords } from './highlight.ts';

/** What one word of a question stands for. */
export interface ExpandedWord {
  word: string;
  /** Its own stem; null for a word like "the" that says nothing. */
  lexeme: string | null;
  /** Words of gigs that it begins, is a form of, or is a misspelling of. */
  alike: readonly { word: string; lexeme: string }[];
}

/** A question in PostgreSQL's tsquery notation, of lexemes that need no dictionary any more. */
export interface TextQuery {
  /** Every word of the question in any of its readings. */
  match: string;
  /** For ranking: any word as it was typed, so that what needed no correction comes first; corrected where nothing else has it. */
  rank: string;
  matched: MatchedWords;
}

/**
 * Turns an expanded question into a query; null when it holds no word. Words that say nothing are left out, unless there
 * are no others. Every word also matches what begins with it.
 */
export function textQueryOf(words: readonly ExpandedWord[]): TextQuery | null {
  const telling = words.filter(({ lexeme }) => lexeme !== null);
  const asked = telling.length > 0 ? telling : words;
  if (asked.length === 0) return null;
  return {
    match: asked.map((word) => `(${anyOf([...typedForms(word), ...correctedForms(word)])})`).join(' & '),
    rank: anyOf(asked.flatMap((word) => (isTypo(word) ? correctedForms(word) : typedForms(word)))),
    matched: {
      prefixes: asked.map(({ word }) => word),
      words: new Set(asked.flatMap(({ alike }) => alike.map(({ word }) => word))),
    },
  };
}

/** As it was typed: what begins with it, and its stem where that is no longer beginning. */
function typedForms({ word, lexeme }: ExpandedWord): string[] {
  const beginning = `${quote(word)}:*`;
  return lexeme === null || lexeme.startsWith(word) ? [beginning] : [beginning, quote(lexeme)];
}

function correctedForms({ word, alike }: ExpandedWord): string[] {
  return alike.filter(({ lexeme }) => !lexeme.startsWith(word)).map(({ lexeme }) => quote(lexeme));
}

/** Whether no gig has the word, its beginning or a form of it, but some have words like it. */
function isTypo({ word, lexeme, alike }: ExpandedWord): boolean {
  const isForm = (other: { word: string; lexeme: string }) => other.word.startsWith(word) || other.lexeme === lexeme;
  return alike.length > 0 && !alike.some(isForm);
}

function anyOf(lexemes: readonly string[]): string {
  return [...new Set(lexemes)].join(' | ');
}

/** Words are letters and digits by construction; the replacement keeps a future change from becoming an injection. */
function quote(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, '')}'`;
}
