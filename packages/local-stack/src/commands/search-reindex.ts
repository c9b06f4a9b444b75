import { databaseUrl } from '@craftlane/service-kit/provision';
import { withServer } from '../backup/database-server.ts';
import { readInstallation, runCommand } from '../installation.ts';
import { inRepository } from '../paths.ts';
import { parseSettings, readVariables } from '../stack/settings.ts';
import { startNode } from '../supervisor/child-process.ts';

await runCommand(async () => {
  const { MEILI_URL, MEILI_API_KEY } = parseSettings(readVariables());
  await withServer(readInstallation(), async (adminUrl) => {
    const env = {
      DATABASE_URL: databaseUrl(adminUrl, 'gig_service'),
      ...(MEILI_URL && { MEILI_URL }),
      ...(MEILI_API_KEY && { MEILI_API_KEY }),
    };
    const program = { args: ['src/rebuild-search.ts'], cwd: inRepository('services/gig'), env };
    const rebuild = await startNode(program, (text) => process.stdout.write(text));
    if ((await rebuild.exited) !== 'code 0') throw new Error('The search stays as it was.');
  });
});
