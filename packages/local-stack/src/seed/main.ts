import { loadConfig } from '@craftlane/service-kit/config';
import { demoBuyer, demoEmail, demoPassword } from './accounts.ts';
import { seedConfigSchema } from './config.ts';
import { freelancers, seedDemo } from './seed.ts';

const config = loadConfig(seedConfigSchema);
const print = (line: string) => process.stdout.write(`${line}\n`);

await seedDemo({ user: config.userServiceUrl, gig: config.gigServiceUrl }, print);
print('');
print(`Buyer       ${demoBuyer.email}`);
print(`Freelancer  ${demoEmail(freelancers[0]?.handle ?? '')}`);
print(`Password    ${demoPassword}`);
