import { createInterface } from 'node:readline/promises';
import { readInstallation, runCommand } from '../installation.ts';
import { listInstallation, reset } from '../reset.ts';

const isConfirmed = process.argv.includes('--yes');

await runCommand(async () => {
  const { dataDir, postgresUrl } = readInstallation();
  const found = listInstallation(dataDir);
  if (found.length === 0) return console.log(`There is nothing to delete in ${dataDir}.`);
  console.log(`This deletes ${found.join(', ')} in ${dataDir}, for good.`);
  if (!isConfirmed && !(await confirm())) throw new Error('Nothing was deleted.');
  await reset(dataDir);
  console.log('Deleted. The next `npm start` begins anew.');
  if (postgresUrl) console.log('Databases on the server of POSTGRES_URL are still there: drop them yourself.');
});

/** Where nobody can answer, the answer is no. */
async function confirm(): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question('Type "delete" to go on: ');
  prompt.close();
  return answer.trim() === 'delete';
}
