import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { backUp } from '../backup/backup.ts';
import { readInstallation, runCommand } from '../installation.ts';
import { inRepository } from '../paths.ts';

const [file] = process.argv.slice(2);

await runCommand(async () => {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const archive = file ? resolve(file) : inRepository('backups', `craftlane-${stamp}.tgz`);
  const { databases } = await backUp(readInstallation(), archive);
  const rows = Object.values(databases).flatMap(({ tables }) => tables.map((table) => table.rows));
  const total = rows.reduce((sum, count) => sum + count, 0);
  const megabytes = (statSync(archive).size / 1e6).toFixed(1);
  console.log(`${archive} (${megabytes} MB, ${Object.keys(databases).length} databases, ${total} rows)`);
  console.log('It holds every secret of this installation: keep it where only you can read it.');
});
