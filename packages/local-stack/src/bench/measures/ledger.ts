import { type Result, ratioResult } from '../report.ts';
import { comparisonsOf, runInService } from '../run-in-service.ts';
import type { Workshop } from '../workshop.ts';

/** Ledger transactions a second as the payment service books them, against bare inserts of the same rows. */
export async function measureLedger({ stack }: Workshop): Promise<Result[]> {
  const output = await runInService('payment', 'ledger-writes', {
    DATABASE_URL: stack.databases.get('payment')?.appUrl ?? '',
  });
  return comparisonsOf(output).map(({ name, comparison }) => ratioResult(`${name} / bare INSERT`, 0.5, comparison));
}
