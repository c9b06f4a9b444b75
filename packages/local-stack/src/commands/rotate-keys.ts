import { databaseUrl } from '@craftlane/service-kit/provision';
import { withServer } from '../backup/database-server.ts';
import { readInstallation, runCommand } from '../installation.ts';
import { inRepository } from '../paths.ts';
import { loadSecrets } from '../stack/secrets.ts';
import { parseSettings, readVariables } from '../stack/settings.ts';
import { startNode } from '../supervisor/child-process.ts';

await runCommand(async () => {
  const installation = readInstallation();
  await withServer(installation, async (adminUrl) => {
    const tokenSecret = parseSettings(readVariables()).TOKEN_SECRET ?? loadSecrets(installation.dataDir).tokenSecret;
    const env = { DATABASE_URL: databaseUrl(adminUrl, 'user_service'), TOKEN_SECRET: tokenSecret };
    const program = { args: ['src/rotate-keys.ts'], cwd: inRepository('services/user'), env };
    const rotation = await startNode(program, (text) => process.stdout.write(text));
    if ((await rotation.exited) !== 'code 0') throw new Error('No key was made.');
  });
});
