import { resolve } from 'node:path';
import { doctor } from '../doctor/doctor.ts';
import { REPOSITORY } from '../paths.ts';
import { readVariables } from '../stack/settings.ts';

const findings = await doctor(
  readVariables(),
  (dataDir) => resolve(REPOSITORY, dataDir),
  (name, { isWell, what, remedy }) => {
    console.log(`  ${isWell ? '✓' : '✗'} ${name.padEnd(11)} ${what}`);
    if (remedy) console.log(`      → ${remedy}`);
  },
);
const unwell = findings.filter(({ isWell }) => !isWell).length;
console.log(unwell === 0 ? '\nEverything is well.' : `\n${unwell} of ${findings.length} need attention.`);
process.exitCode = unwell === 0 ? 0 : 1;
