/** Up to two letters that stand for a name: first letters of the first and last word; `?` for an empty name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = firstLetter(words[0]);
  const last = words.length > 1 ? firstLetter(words.at(-1)) : '';
  return `${first}${last}`.toUpperCase() || '?';
}

/** A number from 0 to `size - 1` that is always the same for the same text. */
export function stableIndex(text: string, size: number): number {
  let hash = 0;
  for (const char of text) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % size;
}

function firstLetter(word: string | undefined): string {
  return Array.from(word ?? '')[0] ?? '';
}
