import { readInstallation, runCommand } from '../installation.ts';
import { setMaintenance } from '../maintenance.ts';

const [verb, ...words] = process.argv.slice(2);

await runCommand(async () => {
  if (verb !== 'on' && verb !== 'off') throw new Error('npm run maintenance -- on [what to tell people], or off');
  setMaintenance(readInstallation().dataDir, verb === 'on' ? words.join(' ') : null);
  console.log(verb === 'on' ? 'The site is closed within a second.' : 'The site is open again within a second.');
});
