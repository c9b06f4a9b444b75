import { resolve } from 'node:path';
import { databaseUrl } from '@craftlane/service-kit/provision';
import { withServer } from '../backup/database-server.ts';
import { readInstallation, runCommand } from '../installation.ts';
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
  await runCommand(() =>
    withServer(readInstallation(), async (adminUrl) => {
      const userUrl = databaseUrl(adminUrl, 'user_service');
      const databases = new Map([['user', { appUrl: userUrl, ownerUrl: userUrl }]]);
      console.log(await runSeed({ env, databases }, dataDir, untilTold()));
    }),
  );
}
