import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { findLockProblems } from './lock.ts';

function plant(manifest: object, packages: object): string {
  const root = temporaryFolder();
  writeFileSync(join(root, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
  return root;
}

test('the lock file of the repository is complete', async () => {
  expect(await findLockProblems()).toEqual([]);
});

test('a platform package without an entry, a changed dependency, a registry address and an undecided script are found', async () => {
  const root = plant(
    { dependencies: { a: '1.0.1' } },
    {
      '': { dependencies: { a: '1.0.0' } },
      'node_modules/a': { version: '1.0.0', optionalDependencies: { 'a-linux-x64': '1.0.0' }, hasInstallScript: true },
      'node_modules/b': { version: '1.0.0', resolved: 'https://registry.example/b.tgz' },
    },
  );
  const problems = (await findLockProblems(root)).join('\n');
  for (const part of ['a-linux-x64', 'package.json', 'registry.example', 'install script'])
    expect(problems).toContain(part);
});
