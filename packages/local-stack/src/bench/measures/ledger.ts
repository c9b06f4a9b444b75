import postgres from 'postgres';
import { type Result, ratioResult } from '../report.ts';
import { comparisonsOf, runInService } from '../run-in-service.ts';
import type { Workshop } from '../workshop.ts';

/** The tables of the ledger; beside each, `bench_…` has the same columns, checks and indexes, and neither triggers nor foreign keys. */
const tables = ['ledger_transactions', 'ledger_postings'];

/** Ledger transactions a second as the payment service books them, against bare inserts of the same rows into plain tables. */
export async function measureLedger({ stack }: Workshop): Promise<Result[]> {
  const { ownerUrl, appUrl } = stack.databases.get('payment') ?? { ownerUrl: '', appUrl: '' };
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    for (const table of tables) {
      await owner`drop table if exists ${owner(`bench_${table}`)}`;
      await owner`create table ${owner(`bench_${table}`)} (like ${owner(table)} including all)`;
      await owner`grant insert on ${owner(`bench_${table}`)} to ${owner(decodeURIComponent(new URL(appUrl).username))}`;
    }
    const output = await runInService('payment', 'ledger-writes', { DATABASE_URL: appUrl });
    return comparisonsOf(output).map(({ name, comparison }) => {
      const result = ratioResult(`${name} / bare INSERT`, 0.5, comparison);
      return { ...result, detail: `${result.detail}; plain tables without triggers and foreign keys` };
    });
  } finally {
    for (const table of tables) await owner`drop table if exists ${owner(`bench_${table}`)}`;
    await owner.end();
  }
}
