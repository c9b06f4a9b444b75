import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const databaseSchema = z.object({
  /** How many of the service's migrations were applied. */
  migrations: z.int(),
  tables: z.array(z.object({ schema: z.string(), name: z.string(), columns: z.array(z.string()), rows: z.int() })),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), lastValue: z.string().nullable() })),
});

const manifestSchema = z.object({
  format: z.literal(1),
  createdAt: z.string(),
  databases: z.record(z.string(), databaseSchema),
});

/** What a backup says about one database. */
export type DatabaseManifest = z.infer<typeof databaseSchema>;

/** What a backup holds. */
export type Manifest = z.infer<typeof manifestSchema>;

const NAME = 'manifest.json';

/** Writes the manifest into the folder of a backup. */
export function writeManifest(folder: string, databases: Record<string, DatabaseManifest>): Manifest {
  const manifest: Manifest = { format: 1, createdAt: new Date().toISOString(), databases };
  writeFileSync(join(folder, NAME), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** Reads the manifest of an unpacked backup. @throws Error when this is no backup, or one of another format */
export function readManifest(folder: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(folder, NAME), 'utf8')));
  } catch (cause) {
    throw new Error('This file is no backup of Craftlane that this version can read.', { cause });
  }
}

/** The file of a table's rows inside the folder of a backup, as COPY writes them. */
export function tableFile(folder: string, database: string, table: { schema: string; name: string }): string {
  return join(folder, 'databases', database, `${table.schema}.${table.name}.copy`);
}
