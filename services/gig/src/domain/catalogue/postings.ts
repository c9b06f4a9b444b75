import { withRoomFor } from './growing.ts';

/** How much a word says about a gig, by where it stands: 0 description, 1 category, 2 tag, 3 title. */
export type WordWeight = 0 | 1 | 2 | 3;

/** Rows that have a lexeme, each as `row * 4 + weight`; those from `length` on are room to grow. */
export interface Posting {
  rows: Uint32Array;
  length: number;
}

/** Which rows have which lexemes. Rows only come, in rising order. */
export class Postings {
  readonly #byLexeme = new Map<string, Posting>();
  /** Lexemes by their first letter, so that a beginning is looked for among few. */
  readonly #byLetter = new Map<string, string[]>();

  add(lexeme: string, row: number, weight: WordWeight): void {
    const posting = this.#byLexeme.get(lexeme) ?? this.#open(lexeme);
    posting.rows = withRoomFor(posting.rows, posting.length + 1);
    posting.rows[posting.length] = row * 4 + weight;
    posting.length += 1;
  }

  /** The rows of a lexeme, or of every lexeme that begins with it. */
  find(lexeme: string, isBeginning: boolean): Posting[] {
    if (!isBeginning) return this.#get([lexeme]);
    const sameLetter = this.#byLetter.get(lexeme.charAt(0)) ?? [];
    return this.#get(sameLetter.filter((other) => other.startsWith(lexeme)));
  }

  #get(lexemes: readonly string[]): Posting[] {
    return lexemes.flatMap((lexeme) => this.#byLexeme.get(lexeme) ?? []);
  }

  #open(lexeme: string): Posting {
    const posting = { rows: new Uint32Array(2), length: 0 };
    this.#byLexeme.set(lexeme, posting);
    const sameLetter = this.#byLetter.get(lexeme.charAt(0));
    if (sameLetter) sameLetter.push(lexeme);
    else this.#byLetter.set(lexeme.charAt(0), [lexeme]);
    return posting;
  }
}
