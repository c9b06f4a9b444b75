import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isInStep } from '../bin/install.mjs';
import { temporaryFolder } from './testing/temporary-folder.ts';

function plant(wanted: object, installed: object | null): string {
  const root = temporaryFolder();
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  if (installed) {
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
  }
  return root;
}

const lock = {
  '': {},
  'node_modules/a': { version: '1.0.0' },
  'node_modules/a-darwin-arm64': { version: '1.0.0', optional: true },
};

test('an install that has all but the packages of other machines is in step', () => {
  expect(isInStep(plant(lock, { 'node_modules/a': { version: '1.0.0' } }))).toBe(true);
});

test('nothing installed, an interrupted install, another version and a lacking package are out of step', () => {
  expect(isInStep(plant(lock, null))).toBe(false);
  expect(isInStep(plant(lock, {}))).toBe(false);
  expect(isInStep(plant(lock, { 'node_modules/a': { version: '0.9.0' } }))).toBe(false);
});
