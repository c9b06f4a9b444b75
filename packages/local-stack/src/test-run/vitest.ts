import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { inRepository, REPOSITORY } from '../paths.ts';
import { type Counts, withExitCode } from './counts.ts';
import { runOnScreen } from './run-node.ts';

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

/** Runs the tests of all workspaces in one run of Vitest. */
export async function runVitest(dataDir: string, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<Counts> {
  const report = join(dataDir, 'vitest.json');
  rmSync(report, { force: true });
  const args = [
    inRepository('node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const code = await runOnScreen(args, REPOSITORY, env, signal);
  return withExitCode(existsSync(report) ? readReport(report) : { passed: 0, failed: 0, skipped: 0 }, code);
}

function readReport(file: string): Counts {
  const report = reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
