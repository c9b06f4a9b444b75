import { loadConfig } from '@craftlane/service-kit/config';
import { openDatabase } from '@craftlane/service-kit/db';
import { AppError } from '@craftlane/service-kit/errors';
import { userConfigSchema } from './config.ts';
import { grantOperator } from './usecases/grant-operator.ts';

const [email] = process.argv.slice(2);
if (!email) {
  process.stderr.write('Usage: node src/grant-operator.ts <email>\n');
  process.exit(2);
}
const database = openDatabase({ url: loadConfig(userConfigSchema.pick({ databaseUrl: true })).databaseUrl, max: 1 });
try {
  await grantOperator(database.db, email);
  process.stdout.write(`${email} is an operator from the next access token on.\n`);
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`There is no account with the e-mail ${email}.\n`);
  process.exitCode = 1;
} finally {
  await database.close();
}
