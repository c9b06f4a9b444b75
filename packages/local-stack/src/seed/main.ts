import { loadConfig } from '@craftlane/service-kit/config';
import { demoBuyer, demoEmail, demoOperator, demoPassword } from './accounts.ts';
import { seedConfigSchema } from './config.ts';
import { freelancers } from './freelancers.ts';
import { seedDemo } from './seed.ts';

const { clockFile, ...config } = loadConfig(seedConfigSchema);
if (!clockFile) {
  process.stderr.write('The demo needs the Stripe sandbox and a clock that it can move: CLOCK_FILE is missing.\n');
  process.exit(1);
}
const begin = performance.now();
const print = (line: string) => process.stdout.write(`${line}\n`);

await seedDemo({ ...config, clockFile }, (what, done) => print(`progress ${done.toFixed(2)} ${what}`));
print(`The demo took ${((performance.now() - begin) / 1000).toFixed(1)} s.`);
print('');
print(`Buyer       ${demoBuyer.email}`);
print(`Freelancer  ${demoEmail(freelancers[0]?.handle ?? '')}`);
print(`Operator    ${demoOperator.email}`);
print(`Password    ${demoPassword}`);
