import { expect, test } from 'vitest';
import { completeLock } from './complete-lock.ts';
import { findMissingEntries, type LockFile } from './lock-file.ts';
import { readPlatform } from './platform-name.ts';

const lock: LockFile = {
  packages: {
    '': {},
    'node_modules/tool': {
      version: '2.0.0',
      dev: true,
      optionalDependencies: {
        '@tool/linux-x64': '2.0.0',
        '@tool/darwin-arm64': '2.0.0',
        '@tool/linux-x64-musl': '^2.0.0',
      },
    },
    'node_modules/tool/node_modules/@tool/linux-x64': {
      version: '2.0.0',
      os: ['linux'],
      cpu: ['x64'],
      engines: { node: '>=18' },
    },
  },
};

test('a platform package without an entry gets one with exact version, system and processor', () => {
  const { packages } = completeLock(lock);
  expect(packages['node_modules/@tool/darwin-arm64']).toEqual({
    version: '2.0.0',
    cpu: ['arm64'],
    dev: true,
    optional: true,
    os: ['darwin'],
  });
  expect(packages['node_modules/@tool/linux-x64-musl']).toMatchObject({ version: '2.0.0', libc: ['musl'] });
});

test('what is described already, nested or not, is not touched, and a second pass adds nothing', () => {
  const once = completeLock(lock);
  expect(Object.keys(once.packages)).toHaveLength(5);
  expect(findMissingEntries(once)).toEqual([]);
  expect(completeLock(once)).toEqual(once);
});

test('a range that could mean several versions is refused', () => {
  const packages = { 'node_modules/a': { optionalDependencies: { 'b-linux-x64': '>=1' } } };
  expect(() => completeLock({ packages })).toThrow('not one exact version');
});

test.each([
  ['@uwsjs/linux-arm-22', { os: ['linux'], cpu: ['arm'], runtime: '22' }],
  ['@tailwindcss/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
  ['@turbo/windows-64', { os: ['win32'], cpu: ['x64'] }],
  ['@next/swc-linux-arm64-gnu', { os: ['linux'], cpu: ['arm64'], libc: ['glibc'] }],
])('the name %s tells its machine', (name, platform) => {
  expect(readPlatform(name)).toEqual(platform);
});

test('a name that tells no machine is refused', () => {
  expect(() => readPlatform('fsevents')).toThrow('does not tell');
});
