import postgres from 'postgres';
import { storyEnv } from './env';

/** Sums of all ledger postings by currency; every one of them must be zero. */
export async function ledgerSums(): Promise<number[]> {
  const { paymentDatabaseUrl } = storyEnv();
  if (!paymentDatabaseUrl) throw new Error('E2E_PAYMENT_DATABASE_URL is not set.');
  const sql = postgres(paymentDatabaseUrl, { max: 1 });
  try {
    const rows = await sql<{ sum: string }[]>`select sum(amount_minor) as sum from ledger_postings group by currency`;
    return rows.map((row) => Number(row.sum));
  } finally {
    await sql.end();
  }
}
