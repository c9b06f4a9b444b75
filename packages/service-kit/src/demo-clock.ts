import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type Clock, systemClock } from './clock.ts';

/** How long a reading of the file counts, in ms. */
const READ_EVERY_MS = 5;

/** After so many ms every process goes by what was written into the file. */
export const CLOCK_SETTLE_MS = READ_EVERY_MS + 3;

/**
 * The clock of a demo installation: the machine's, moved by the milliseconds that `file` holds (negative: into the past).
 * Whoever writes the file moves all processes that share it; without the file it is the machine's clock.
 */
export function createDemoClock(file: string): Clock {
  let offsetMs = 0;
  let readAt = Number.NEGATIVE_INFINITY;
  return {
    now() {
      if (performance.now() - readAt > READ_EVERY_MS) {
        offsetMs = readOffset(file);
        readAt = performance.now();
      }
      return new Date(Date.now() + offsetMs);
    },
  };
}

/** The clock of this process: a demo clock when the configuration names its file. */
export function clockOf({ clockFile }: { clockFile?: string | undefined }): Clock {
  return clockFile ? createDemoClock(clockFile) : systemClock;
}

/** Moves the clock of every process that shares the file by so many milliseconds. */
export function moveDemoClock(file: string, byMs: number): void {
  const next = `${file}.next`;
  writeFileSync(next, String(readOffset(file) + byMs));
  renameSync(next, file);
}

function readOffset(file: string): number {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || 0;
  } catch {
    return 0;
  }
}
