import { loadConfig, secret } from '@craftlane/service-kit/config';
import { z } from 'zod';
import { provisionAll } from '../parts/database.ts';

/** One password per service, for both of its roles: the process that migrates holds both anyway. */
const schema = z.object({
  postgresUrl: z.url({ protocol: /^postgres(ql)?$/ }),
  userDatabasePassword: secret(),
  gigDatabasePassword: secret(),
  chatDatabasePassword: secret(),
  paymentDatabasePassword: secret(),
  sandboxDatabasePassword: secret(),
});

const config = loadConfig(schema);
const passwords: Record<string, string> = {
  user: config.userDatabasePassword,
  gig: config.gigDatabasePassword,
  chat: config.chatDatabasePassword,
  payment: config.paymentDatabasePassword,
  sandbox: config.sandboxDatabasePassword,
};
const made = await provisionAll(config.postgresUrl, (name) => passwords[name] ?? '');
console.log(`${made.size} databases are ready.`);
