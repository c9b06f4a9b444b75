import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measures } from '../bench/measures.ts';
import { formatResult, isMet, machine, type Result } from '../bench/report.ts';
import { startWorkshop } from '../bench/workshop.ts';
import { inRepository } from '../paths.ts';
import { untilTold } from '../until-told.ts';

const wanted = process.argv.slice(2);
const dataDir = inRepository('.data/bench');
const workshop = await startWorkshop(dataDir, untilTold());
const results: Result[] = [...workshop.results];
try {
  console.log(`\n${Object.values(machine()).join(' · ')}\n`);
  for (const result of results) console.log(formatResult(result));
  for (const [name, measure] of Object.entries(measures)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const result of await measure(workshop)) {
      results.push(result);
      console.log(formatResult(result));
    }
  }
} finally {
  await workshop.stop();
}
const file = join(dataDir, 'bench.json');
writeFileSync(file, `${JSON.stringify({ machine: machine(), at: new Date().toISOString(), results }, null, 2)}\n`);
const missed = results.filter((result) => !isMet(result)).length;
console.log(`\n${results.length - missed} of ${results.length} goals are met. Figures: ${file}`);
process.exitCode = missed > 0 ? 1 : 0;
