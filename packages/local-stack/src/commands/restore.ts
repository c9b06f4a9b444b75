import { resolve } from 'node:path';
import { restore } from '../backup/restore.ts';
import { readInstallation, runCommand } from '../installation.ts';

const [file] = process.argv.slice(2);

await runCommand(async () => {
  if (!file) throw new Error('Which backup? npm run restore -- <file>');
  const { createdAt } = await restore(readInstallation(), resolve(file));
  console.log(`The installation is what it was at ${createdAt}. Start it with \`npm start\`.`);
});
