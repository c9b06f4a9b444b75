import { type CheckResult, runChecks } from './check.ts';
import { checks } from './checks.ts';

/** How many checks held and how many did not. */
export type Counts = { passed: number; failed: number };

/** Runs every check, prints one line each and the problems of those that do not hold. */
export async function verify(): Promise<Counts> {
  const results = await runChecks(checks, print);
  const failed = results.filter(({ problems }) => problems.length > 0).length;
  return { passed: results.length - failed, failed };
}

function print({ name, problems, tookMs }: CheckResult): void {
  console.log(`  ${problems.length === 0 ? '✓' : '✗'} ${name.padEnd(28)} ${(tookMs / 1000).toFixed(1)} s`);
  for (const problem of problems) console.log(problem.replace(/^/gm, '      '));
}
