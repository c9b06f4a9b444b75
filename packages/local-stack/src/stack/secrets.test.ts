import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { loadSecrets } from './secrets.ts';

test('secrets are made once, kept, and readable by this user alone', () => {
  const folder = temporaryFolder();
  const first = loadSecrets(folder);
  expect(loadSecrets(folder)).toEqual(first);
  expect(statSync(join(folder, 'secrets.json')).mode & 0o077).toBe(0);
});

test('a secret that a newer version needs is added to those of an older one', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'secrets.json'), JSON.stringify({ internalSecret: 'kept'.repeat(10) }), { mode: 0o600 });
  const secrets = loadSecrets(folder);
  expect(secrets.internalSecret).toBe('kept'.repeat(10));
  expect(secrets.sessionSecret).toHaveLength(64);
});
