import { resolve } from 'node:path';
import { REPOSITORY } from '../paths.ts';
import { runSeed } from '../seed-when-empty.ts';
import { readRunningEnv } from '../stack/run-record.ts';
import { parseSettings, readVariables } from '../stack/settings.ts';
import { untilTold } from '../until-told.ts';

const dataDir = resolve(REPOSITORY, parseSettings(readVariables()).DATA_DIR);
const env = readRunningEnv(dataDir);
if (!env) {
  console.error('Craftlane does not run here: start it with `npm start` first.');
  process.exitCode = 1;
} else {
  console.log(await runSeed({ env }, dataDir, untilTold()));
}
