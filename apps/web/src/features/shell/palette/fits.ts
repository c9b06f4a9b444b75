/** Whether every word typed begins a word of the text; upper case and accents make no difference. Nothing typed fits all. */
export function fits(typed: string, text: string): boolean {
  if (typed.trim() === '') return true;
  const starts = wordsOf(typed);
  const words = wordsOf(text);
  return starts.length > 0 && starts.every((start) => words.some((word) => word.startsWith(start)));
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{Mn}/gu, '');
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
