const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** A word of a text: where it stands, and its folded form. `end` is exclusive. */
export interface WordInText {
  start: number;
  end: number;
  folded: string;
}

/** Lower case without accents: `Café Größe` becomes `cafe grosse`. Texts and questions are compared in this form. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => letters[letter] ?? letter);
}

/** The words of a text in order; a word is a run of letters, marks and digits. */
export function wordsInText(text: string): WordInText[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: fold(match[0]).replace(/[^\p{L}\p{N}]/gu, ''),
  }));
}

/** The folded words of a text in order, joined by single spaces; empty when it has none. */
export function foldedText(text: string): string {
  return wordsInText(text)
    .map((word) => word.folded)
    .join(' ');
}
