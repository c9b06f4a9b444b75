import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { inRepository } from '../paths.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { findBoundaryProblems } from './boundaries.ts';

/** A small repository with the real rules. */
function plant(files: Record<string, string>): string {
  const root = temporaryFolder();
  cpSync(inRepository('packages/config'), join(root, 'packages/config'), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const empty = 'export const value = 1;\n';

test('imports along the rules are no problem', async () => {
  const root = plant({
    'services/gig/src/domain/gig.ts': empty,
    'services/gig/src/usecases/publish-gig.ts': `export { value } from '../domain/gig.ts';\n`,
  });
  expect(await findBoundaryProblems(root)).toEqual([]);
});

test.each([
  ['service-alone', 'services/gig/src/usecases/a.ts', '../../../user/src/b.ts', 'services/user/src/b.ts'],
  ['service-domain', 'services/gig/src/domain/a.ts', '../db/b.ts', 'services/gig/src/db/b.ts'],
  ['service-usecases', 'services/gig/src/usecases/a.ts', '../http/b.ts', 'services/gig/src/http/b.ts'],
  ['contracts-alone', 'packages/contracts/src/a.ts', '../../service-kit/src/b.ts', 'packages/service-kit/src/b.ts'],
  ['web-no-services', 'apps/web/src/server/a.ts', '../../../../services/gig/src/b.ts', 'services/gig/src/b.ts'],
  ['web-feature-alone', 'apps/web/src/features/chat/a.tsx', '@/features/gigs/b', 'apps/web/src/features/gigs/b.tsx'],
  ['web-components-bottom', 'apps/web/src/components/a.tsx', '@/features/gigs/b', 'apps/web/src/features/gigs/b.tsx'],
])('%s: a planted import is found, also when only its type is used', async (rule, from, specifier, to) => {
  const root = plant({ [from]: `export type { value } from '${specifier}';\n`, [to]: empty });
  expect((await findBoundaryProblems(root)).join('\n')).toContain(`${from} must not import ${to} (${rule}`);
});

test('a source the tool cannot read is a problem, not silence', async () => {
  const root = plant({ 'services/gig/src/domain/a.ts': 'this is no TypeScript (\n' });
  expect(await findBoundaryProblems(root)).not.toEqual([]);
});
