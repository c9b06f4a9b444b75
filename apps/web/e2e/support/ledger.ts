import postgres from 'postgres';
import { storyEnv } from './env';

/** Sums of all ledger postings by currency; every one of them must be zero. */
export async function ledgerSums(): Promise<number[]> {
  return withPaymentDatabase(async (sql) => {
    const rows = await sql<{ sum: string }[]>`select sum(amount_minor) as sum from ledger_postings group by currency`;
    return rows.map((row) => Number(row.sum));
  });
}

/** Has the books compared with Stripe's now, which the payment service does every quarter of an hour. */
export async function compareBooks(): Promise<void> {
  await withPaymentDatabase(
    (sql) => sql`select from graphile_worker.add_job('compare_books', job_key := 'compare_books')`,
  );
}

async function withPaymentDatabase<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const { paymentDatabaseUrl } = storyEnv();
  if (!paymentDatabaseUrl) throw new Error('E2E_PAYMENT_DATABASE_URL is not set.');
  const sql = postgres(paymentDatabaseUrl, { max: 1 });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
