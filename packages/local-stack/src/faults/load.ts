import { setTimeout as delay } from 'node:timers/promises';

/** What became of the calls of a load. */
export interface LoadReport {
  calls: number;
  /** The first calls that failed, one line each. */
  failures: string[];
  slowestMs: number;
}

/** Calls that go on until they are told to end. */
export interface Load {
  /** How many calls have come back. */
  calls(): number;
  /** How many of them failed. */
  failures(): number;
  /** Drops the failures after the first `count`. */
  forgive(count: number): void;
  end(): Promise<LoadReport>;
}

const MOST_FAILURES = 10;

/** Keeps `atOnce` callers busy, each with one call after the other and a short pause between them. */
export function startLoad(atOnce: number, call: () => Promise<unknown>): Load {
  const report: LoadReport = { calls: 0, failures: [], slowestMs: 0 };
  let isOver = false;
  const caller = async () => {
    while (!isOver) {
      const begin = performance.now();
      await call().catch((error: unknown) => {
        if (report.failures.length < MOST_FAILURES) report.failures.push(describe(error));
      });
      report.slowestMs = Math.max(report.slowestMs, performance.now() - begin);
      report.calls += 1;
      await delay(5);
    }
  };
  const callers = Array.from({ length: atOnce }, caller);
  return {
    calls: () => report.calls,
    failures: () => report.failures.length,
    forgive: (count) => {
      report.failures.length = count;
    },
    end: async () => {
      isOver = true;
      await Promise.all(callers);
      return report;
    },
  };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${describe(error.cause)}` : error.message;
}
