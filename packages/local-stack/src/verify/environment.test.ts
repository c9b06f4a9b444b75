import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { findEnvironmentReaders } from './environment.ts';

test('a use case that reads process.env is found; config.ts and a comment are not', async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'services/gig/src/usecases'), { recursive: true });
  writeFileSync(join(root, 'services/gig/src/config.ts'), 'export const port = process.env.PORT;\n');
  writeFileSync(join(root, 'services/gig/src/usecases/publish.ts'), 'export const port = process.env.PORT;\n');
  writeFileSync(join(root, 'services/gig/src/usecases/pause.ts'), '// never process.env\n');
  expect(await findEnvironmentReaders(root)).toEqual([
    'services/gig/src/usecases/publish.ts reads process.env: only config.ts and env.ts may',
  ]);
});
