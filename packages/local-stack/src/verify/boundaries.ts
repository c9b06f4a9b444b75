import { globSync } from 'node:fs';
import { z } from 'zod';
import { inRepository, REPOSITORY } from '../paths.ts';
import { runTool } from './run-tool.ts';

const FOLDERS = ['packages', 'services', 'apps'];
const GENERATED = [
  '**/node_modules/**',
  '**/.next*/**',
  '**/drizzle/**',
  '**/dist/**',
  '**/test-results/**',
  '**/next-env.d.ts',
];

const cruiseSchema = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        rule: z.object({ name: z.string() }),
        comment: z.string().optional(),
      }),
    ),
  }),
});

/**
 * Lists imports that break a rule of `.dependency-cruiser.mjs` below `root`, and sources the tool did not look at: with a
 * parser that does not understand a file it finds no imports and no fault.
 */
export async function findBoundaryProblems(root: string = REPOSITORY): Promise<string[]> {
  const config = inRepository('.dependency-cruiser.mjs');
  const folders = FOLDERS.filter((folder) => globSync(folder, { cwd: root }).length > 0);
  const args = ['--config', config, '--output-type', 'json', ...folders];
  const { output, code } = await runTool('dependency-cruiser', 'bin/dependency-cruiser.mjs', args, root);
  if (!output.startsWith('{')) return [`dependency-cruiser ended with code ${code}: ${output.slice(0, 2000)}`];
  const { modules, summary } = cruiseSchema.parse(JSON.parse(output));
  const seen = new Set(modules.map(({ source }) => source));
  const unseen = listSources(root).filter((file) => !seen.has(file));
  return [
    ...summary.violations.map(({ from, to, rule }) => `${from} must not import ${to} (${rule.name})`),
    ...unseen.map((file) => `${file} was not looked at by dependency-cruiser`),
  ];
}

function listSources(root: string): string[] {
  const pattern = `{${FOLDERS.join(',')}}/**/*.{ts,tsx,mts,mjs}`;
  return globSync(pattern, { cwd: root, exclude: GENERATED }).filter((file) => !file.endsWith('.d.ts'));
}
