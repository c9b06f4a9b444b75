import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { currentProcess } from '../domain/order-versions.ts';
import { defaultRules } from './default-rules.ts';
import { describePostings } from './describe-postings.ts';
import { describeProcess } from './describe-process.ts';
import { sampleOrder } from './sample-order.ts';
import { simulate } from './simulate.ts';

const documents = {
  'order-process.md': describeProcess(currentProcess()),
  'ledger.md': describePostings(),
};
const pathOf = (name: string) => fileURLToPath(new URL(`../../../../docs/${name}`, import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean', default: false }, questions: { type: 'boolean', default: false } },
});

if (positionals.length > 0) {
  const rules = defaultRules();
  const order = sampleOrder(new Date('2026-01-05T09:00:00Z'), { questions: values.questions, rules });
  for (const line of simulate(order, positionals, rules)) console.log(line);
} else if (values.check) {
  for (const [name, text] of Object.entries(documents)) {
    if (readFileSync(pathOf(name), 'utf8') === text) continue;
    console.log(`docs/${name} is not what the code says; run npm run order-process`);
    process.exitCode = 1;
  }
} else {
  for (const [name, text] of Object.entries(documents)) writeFileSync(pathOf(name), text);
  console.log(
    'docs/order-process.md and docs/ledger.md are written. Simulate one: npm run order-process -- pay deliver +P1D request_revision deliver accept',
  );
}
