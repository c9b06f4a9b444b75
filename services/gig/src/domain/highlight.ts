import { wordsInText } from './words.ts';

/** A piece of a title; all pieces in order are the title. */
export interface HighlightPart {
  text: string;
  isMatch: boolean;
}

/** What a question matches: the beginnings it was typed with, and the whole words it stands for (typos, other endings). */
export interface MatchedWords {
  prefixes: readonly string[];
  words: ReadonlySet<string>;
}

/** Cuts a title into parts and marks the words that a question matches; one unmarked part when none does. */
export function highlightTitle(title: string, matched: MatchedWords): HighlightPart[] {
  const parts: HighlightPart[] = [];
  let done = 0;
  for (const { start, end, folded } of wordsInText(title)) {
    const isMatch = matched.words.has(folded) || matched.prefixes.some((prefix) => folded.startsWith(prefix));
    if (!isMatch) continue;
    if (start > done) parts.push({ text: title.slice(done, start), isMatch: false });
    parts.push({ text: title.slice(start, end), isMatch: true });
    done = end;
  }
  if (done < title.length) parts.push({ text: title.slice(done), isMatch: false });
  return parts;
}
