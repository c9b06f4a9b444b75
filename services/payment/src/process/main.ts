import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { currentProcess } from '../domain/order-process.ts';
import { describeProcess } from './describe-process.ts';
import { sampleOrder } from './sample-order.ts';
import { simulate } from './simulate.ts';

const HOUR_MS = 3_600_000;
const document = fileURLToPath(new URL('../../../../docs/order-process.md', import.meta.url));
/** The defaults of the configuration. */
const rules = {
  requirementsPeriodMs: 14 * 24 * HOUR_MS,
  reviewPeriodMs: 72 * HOUR_MS,
  cancellationPeriodMs: 48 * HOUR_MS,
  lateGraceMs: 24 * HOUR_MS,
  cancellationFeeBearer: 'platform',
} as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean', default: false }, questions: { type: 'boolean', default: false } },
});

if (positionals.length > 0) {
  const order = sampleOrder(new Date('2026-01-05T09:00:00Z'), { questions: values.questions });
  for (const line of simulate(order, positionals, rules)) console.log(line);
} else if (values.check) {
  if (readFileSync(document, 'utf8') !== describeProcess(currentProcess)) {
    console.log('docs/order-process.md is not what the order process says; run npm run order-process');
    process.exitCode = 1;
  }
} else {
  writeFileSync(document, describeProcess(currentProcess));
  console.log(
    'docs/order-process.md is written. Simulate one: npm run order-process -- pay deliver +P1D request_revision deliver accept',
  );
}
