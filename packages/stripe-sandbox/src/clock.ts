import { readFileSync } from 'node:fs';

/** The present: the machine's clock, moved by the milliseconds in `file` for as long as there is such a file. */
export function clockOf(file: string | null): () => Date {
  if (!file) return () => new Date();
  return () => new Date(Date.now() + readOffset(file));
}

function readOffset(file: string): number {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || 0;
  } catch {
    return 0;
  }
}
