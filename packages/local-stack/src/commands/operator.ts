import { databaseUrl } from '@craftlane/service-kit/provision';
import { withServer } from '../backup/database-server.ts';
import { grantOperator } from '../grant-operator.ts';
import { readInstallation, runCommand } from '../installation.ts';

const [email] = process.argv.slice(2);

await runCommand(async () => {
  if (!email) throw new Error('npm run operator -- <e-mail of an account>');
  await withServer(readInstallation(), (adminUrl) => grantOperator(databaseUrl(adminUrl, 'user_service'), email));
  console.log(`${email} is an operator from the next login on.`);
});
