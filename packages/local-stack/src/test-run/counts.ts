/** How many tests ran and how they ended. */
export type Counts = { passed: number; failed: number; skipped: number };

/** Adds what several runners counted. */
export function sumCounts(all: Counts[]): Counts {
  const sum = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** A runner that ends with an error although no test failed (a file that cannot be loaded, a crash) counts as one failure. */
export function withExitCode(counts: Counts, code: number): Counts {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
