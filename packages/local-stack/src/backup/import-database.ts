import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import postgres, { type TransactionSql } from 'postgres';
import { type DatabaseManifest, tableFile } from './manifest.ts';
import { countRows, nameOf, quote, quoteColumns } from './tables.ts';

/**
 * Loads the rows of one database from the folder of a backup, in one transaction: constraints are checked as for any other
 * writer, and a failure leaves it as it was. What migrations wrote into the tables is replaced.
 * @throws Error when a table has another number of rows than when it was saved
 */
export async function importDatabase(
  url: string,
  database: string,
  saved: DatabaseManifest,
  folder: string,
): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql.begin(async (tx) => {
      // A service that never ran has none.
      if (saved.tables.length === 0) return;
      await tx.unsafe(`truncate ${saved.tables.map(quote).join(', ')}`);
      for (const table of saved.tables) await loadTable(tx, database, table, folder);
      for (const { lastValue, ...sequence } of saved.sequences) {
        if (lastValue !== null) await tx`select setval(${quote(sequence)}::regclass, ${lastValue}::bigint)`;
      }
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function loadTable(
  tx: TransactionSql,
  database: string,
  table: DatabaseManifest['tables'][number],
  folder: string,
): Promise<void> {
  const rows = await tx.unsafe(`copy ${quoteColumns(table)} from stdin`).writable();
  await pipeline(createReadStream(tableFile(folder, database, table)), rows);
  const loaded = await countRows(tx, table);
  if (loaded !== table.rows) {
    throw new Error(`${database}: ${nameOf(table)} has ${loaded} rows instead of ${table.rows}.`);
  }
}
