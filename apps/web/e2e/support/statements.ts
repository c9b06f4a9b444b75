import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { storyEnv } from './env';

/**
 * A statement as the log names it: the service, then what was run. Beginning and ending transactions does not count, nor does the user
 * service: it renews logins, which no page can foresee.
 */
const statement = /^(gig|chat|payment) LOG: {2}(?:execute [^:]+|statement): (?!begin|commit|rollback)(.*)$/gim;

/**
 * The SQL statements that services ran while `work` did. Waits until nothing is written to the log any more, before and
 * after, so that jobs of earlier work do not count.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const before = (await settled(500)).length;
  await work();
  return (await settled(500)).slice(before);
}

/** Waits until nothing is left to do for what happened before: pages are refreshed once more a moment after each event. */
export async function untilAtRest(): Promise<void> {
  await settled(3_000);
}

/** All statements so far, once there were no more for that long. */
async function settled(quietMs: number): Promise<string[]> {
  let statements: string[] = [];
  await expect
    .poll(
      () => {
        const known = statements.length;
        statements = readStatements();
        return statements.length - known;
      },
      { intervals: [quietMs], timeout: 30_000 },
    )
    .toBe(0);
  return statements;
}

function readStatements(): string[] {
  const { postgresLog } = storyEnv();
  if (!postgresLog) throw new Error('E2E_POSTGRES_LOG is not set.');
  return [...readFileSync(postgresLog, 'utf8').matchAll(statement)].map(([line]) => line.slice(0, 160));
}
