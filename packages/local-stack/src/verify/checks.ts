import { findBoundaryProblems } from './boundaries.ts';
import type { Check } from './check.ts';
import { findComposeProblems } from './compose.ts';
import { findDockerfileProblems } from './dockerfile.ts';
import { findEnvironmentReaders, findUnexplainedVariables } from './environment.ts';
import { findLockProblems } from './lock.ts';
import { findMigrationProblems } from './migrations.ts';
import { findOrderProcessProblems } from './order-process.ts';
import { findPolicyProblems } from './policies.ts';
import { runTool } from './run-tool.ts';

/** Everything `npm run verify` holds. */
export const checks: Check[] = [
  {
    name: 'format and lint',
    find: () => runQuietly('@biomejs/biome', 'bin/biome', ['ci', '--colors=off', '--diagnostic-level=error', '.']),
  },
  {
    name: 'types',
    find: () =>
      runQuietly('turbo', 'bin/turbo', [
        'run',
        'typecheck',
        '--output-logs=errors-only',
        '--continue',
        '--concurrency=2',
      ]),
  },
  { name: 'boundaries', find: findBoundaryProblems },
  { name: 'access policies', find: findPolicyProblems },
  { name: 'order process', find: findOrderProcessProblems },
  { name: 'lock file', find: findLockProblems },
  { name: 'migrations', find: findMigrationProblems },
  { name: 'compose file', find: findComposeProblems },
  { name: 'Dockerfile', find: findDockerfileProblems },
  { name: 'readers of the environment', find: findEnvironmentReaders },
  { name: '.env.example', find: findUnexplainedVariables },
];

/** A tool's output is of interest only when it fails. */
async function runQuietly(packageName: string, program: string, args: string[]): Promise<string[]> {
  const { code, output } = await runTool(packageName, program, args);
  return code === 0 ? [] : [output.trim()];
}
