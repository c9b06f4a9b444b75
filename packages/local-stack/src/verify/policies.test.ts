import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { findPolicyProblems } from './policies.ts';

const small = {
  'packages/contracts/src/index.ts': 'export const gigContract = { get: {}, publish: {} };\n',
  'packages/contracts/src/policy.ts': 'export const policies = { gig: { get: {}, publish: {} } };\n',
  'apps/web/src/server/root-router.ts': 'export const rootRouter = router({\n  gigs: gigsRouter,\n});\n',
  'apps/web/src/server/routers/gigs.ts': routerWith('  get: publicProcedure.query(() => 1),'),
  'apps/web/src/server/access-policy.ts': `export const accessPolicy = { 'gigs.get': {} };\n`,
};

/** A small repository in which every procedure has its row, but for these files. */
function plant(files: Partial<typeof small>): string {
  const root = temporaryFolder();
  for (const [path, text] of Object.entries({ ...small, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

test('every procedure of this repository has its row', async () => {
  expect(await findPolicyProblems()).toEqual([]);
});

test('rows for all procedures are no problem', async () => {
  expect(await findPolicyProblems(plant({}))).toEqual([]);
});

test.each([
  [
    'a new procedure of a service',
    { 'packages/contracts/src/index.ts': 'export const gigContract = { get: {}, publish: {}, pause: {} };\n' },
    'gig.pause has no row in packages/contracts/src/policy.ts',
  ],
  [
    'a new service',
    {
      'packages/contracts/src/index.ts':
        'export const gigContract = { get: {}, publish: {} };\nexport const reviewContract = { list: {} };\n',
    },
    'review.list has no row in packages/contracts/src/policy.ts',
  ],
  [
    'a new tRPC procedure',
    {
      'apps/web/src/server/routers/gigs.ts': routerWith(
        '  get: publicProcedure.query(() => 1),\n  /** Ends it. */\n  delete: protectedProcedure\n    .input(id)\n    .mutation(() => 1),',
      ),
    },
    'gigs.delete has no row in apps/web/src/server/access-policy.ts',
  ],
  [
    'a procedure that is gone',
    { 'packages/contracts/src/index.ts': 'export const gigContract = { get: {} };\n' },
    'packages/contracts/src/policy.ts has a row for gig.publish, which is gone',
  ],
])('%s is named', async (_, files, problem) => {
  expect(await findPolicyProblems(plant(files))).toEqual([problem]);
});

test('procedures that cannot be read are a problem, not silence', async () => {
  const spread = plant({ 'apps/web/src/server/routers/gigs.ts': routerWith('  ...others,') });
  await expect(findPolicyProblems(spread)).rejects.toThrow('no "name: procedure": ...others');
  const elsewhere = plant({ 'apps/web/src/server/routers/gigs.ts': 'export { gigsRouter } from "./others";\n' });
  await expect(findPolicyProblems(elsewhere)).rejects.toThrow('gigsRouter is not written as');
});

function routerWith(entries: string): string {
  return `export const gigsRouter = router({\n${entries}\n});\n`;
}
