import type { MatchedWords } from './highlight.ts';

/** What one word of a question stands for. */
export interface ExpandedWord {
  word: string;
  /** Its own stem; null for a word like "the" that says nothing. */
  lexeme: string | null;
  /** Words of gigs that it begins, is a form of, or is a misspelling of. */
  alike: readonly { word: string; lexeme: string }[];
}

/** One way in which a word may stand in a gig: as this lexeme, or as anything that begins with it. */
export interface WordForm {
  lexeme: string;
  isBeginning: boolean;
}

/** A word of a question: the forms that find a gig, and those of them that count for its rank. */
export interface AskedWord {
  forms: readonly WordForm[];
  rankForms: readonly WordForm[];
}

/** A question in PostgreSQL's tsquery notation, of lexemes that need no dictionary any more. */
export interface TextQuery {
  /** Every word of the question in any of its readings. */
  match: string;
  /** For ranking: any word as it was typed, so that what needed no correction comes first; corrected where nothing else has it. */
  rank: string;
  /** The same word by word, for a search that needs no PostgreSQL. */
  words: readonly AskedWord[];
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
  const readings = asked.map(askedWordOf);
  return {
    match: readings.map(({ forms }) => `(${anyOf(forms)})`).join(' & '),
    rank: anyOf(readings.flatMap(({ rankForms }) => rankForms)),
    words: readings,
    matched: {
      prefixes: asked.map(({ word }) => word),
      words: new Set(asked.flatMap(({ alike }) => alike.map(({ word }) => word))),
    },
  };
}

function askedWordOf(word: ExpandedWord): AskedWord {
  const typed = typedForms(word);
  const corrected = correctedForms(word);
  return { forms: [...typed, ...corrected], rankForms: isTypo(word) ? corrected : typed };
}

/** As it was typed: what begins with it, and its stem where that is no longer beginning. */
function typedForms({ word, lexeme }: ExpandedWord): WordForm[] {
  const beginning = { lexeme: word, isBeginning: true };
  return lexeme === null || lexeme.startsWith(word) ? [beginning] : [beginning, { lexeme, isBeginning: false }];
}

function correctedForms({ word, alike }: ExpandedWord): WordForm[] {
  return alike.filter(({ lexeme }) => !lexeme.startsWith(word)).map(({ lexeme }) => ({ lexeme, isBeginning: false }));
}

/** Whether no gig has the word, its beginning or a form of it, but some have words like it. */
function isTypo({ word, lexeme, alike }: ExpandedWord): boolean {
  const isForm = (other: { word: string; lexeme: string }) => other.word.startsWith(word) || other.lexeme === lexeme;
  return alike.length > 0 && !alike.some(isForm);
}

function anyOf(forms: readonly WordForm[]): string {
  return [...new Set(forms.map(({ lexeme, isBeginning }) => `${quote(lexeme)}${isBeginning ? ':*' : ''}`))].join(' | ');
}

/** Words are letters and digits by construction; the replacement keeps a future change from becoming an injection. */
function quote(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, '')}'`;
}
