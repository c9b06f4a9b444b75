/** One thing `npm run verify` holds; `problems` are whole sentences, none when it holds. */
export type Check = {
  name: string;
  find(): Promise<string[]>;
};

/** What a check found and how long it took. */
export type CheckResult = { name: string; problems: string[]; tookMs: number };

/** Runs all checks at the same time; an error inside a check is its problem, never a crash. */
export function runChecks(checks: Check[], report: (result: CheckResult) => void): Promise<CheckResult[]> {
  return Promise.all(
    checks.map(async ({ name, find }) => {
      const begin = performance.now();
      const problems = await find().catch((error) => [error instanceof Error ? error.message : String(error)]);
      const result = { name, problems, tookMs: performance.now() - begin };
      report(result);
      return result;
    }),
  );
}
