import 'server-only';
import { readFileSync } from 'node:fs';
import { env } from '@/env';

/** Tells browsers by how many milliseconds the clock of a demo is moved; nothing where time is real. */
export function clockHeader(): Record<string, string> {
  const { CLOCK_FILE } = env();
  const offsetMs = CLOCK_FILE ? readOffset(CLOCK_FILE) : 0;
  return offsetMs === 0 ? {} : { 'x-clock-offset': String(offsetMs) };
}

function readOffset(file: string): number {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || 0;
  } catch {
    return 0;
  }
}
