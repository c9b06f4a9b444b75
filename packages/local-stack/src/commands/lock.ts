import { readFileSync, writeFileSync } from 'node:fs';
import { npm } from '../../bin/npm.mjs';
import { step } from '../../bin/step.mjs';
import { completeLock } from '../lock/complete-lock.ts';
import { findMissingEntries, type LockFile } from '../lock/lock-file.ts';
import { inRepository, REPOSITORY } from '../paths.ts';

const file = inRepository('package-lock.json');

await step('Resolving dependencies', () => npm(process.execPath, ['install'], REPOSITORY, process.env));
const lock: LockFile = JSON.parse(readFileSync(file, 'utf8'));
const added = new Set(findMissingEntries(lock).map(({ name }) => name));
if (added.size > 0) writeFileSync(file, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
console.log(`package-lock.json is complete: ${added.size} entries for other machines added.`);
