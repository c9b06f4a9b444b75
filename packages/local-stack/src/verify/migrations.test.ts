import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { findMigrationProblems } from './migrations.ts';

function plant(sql: string): string {
  const root = temporaryFolder();
  const folder = join(root, 'services/note/drizzle');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '0001_change.sql'), sql);
  return root;
}

test('the migrations of the repository run beside the version before them', async () => {
  expect(await findMigrationProblems()).toEqual([]);
});

test.each([
  ['ALTER TABLE "notes" DROP COLUMN "text";', 'drops something'],
  ['ALTER TABLE "notes" RENAME COLUMN "text" TO "body";', 'renames something'],
  ['ALTER TABLE "notes" ALTER COLUMN "size" SET DATA TYPE bigint;', 'changes the type'],
  ['ALTER TABLE "notes" ALTER COLUMN "text" SET NOT NULL;', 'makes a column required'],
  ['ALTER TABLE "notes" ADD COLUMN "price" numeric(10, 2) NOT NULL;', 'without a default'],
  ['ALTER TABLE "notes" ADD CONSTRAINT "short" CHECK (length(text) < 9);', 'adds a rule'],
  ['CREATE UNIQUE INDEX "one" ON "notes" USING btree ("text");', 'adds a rule'],
  ['TRUNCATE notes;', 'empties a table'],
  ['SELECT 1;\n--> statement-breakpoint\nDROP TABLE "notes";', 'drops something'],
])('%s is found', async (sql, breaks) => {
  expect((await findMigrationProblems(plant(sql))).join()).toContain(breaks);
});

test.each([
  ['ALTER TABLE "notes" ADD COLUMN "size" integer;'],
  ['ALTER TABLE "notes" ADD COLUMN "size" integer DEFAULT 0 NOT NULL, ADD COLUMN "color" text;'],
  ['CREATE TABLE "tags" ("id" uuid NOT NULL);\n--> statement-breakpoint\nCREATE UNIQUE INDEX "t" ON "tags" ("id");'],
  ['CREATE INDEX "later" ON "notes" ("size");\n-- nobody may DROP this'],
  ['-- contract: no version since 1.4 reads it\nALTER TABLE "notes" DROP COLUMN "text";'],
])('%s is taken', async (sql) => {
  expect(await findMigrationProblems(plant(sql))).toEqual([]);
});

test('an explanation counts for its own statement alone', async () => {
  const sql = '-- contract: unused\nDROP TABLE "a";\n--> statement-breakpoint\nDROP TABLE "b";';
  expect(await findMigrationProblems(plant(sql))).toHaveLength(1);
});
