import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../paths.ts';

const SEPARATOR = '--> statement-breakpoint';

/** What the version that still runs beside a migration does not survive, and how to find it in one statement. */
const RULES: { breaks: string; isIn(statement: string): boolean }[] = [
  { breaks: 'drops something', isIn: (statement) => /\bDROP\b/i.test(statement) },
  { breaks: 'renames something', isIn: (statement) => /\bRENAME\b/i.test(statement) },
  { breaks: 'empties a table', isIn: (statement) => /^\s*TRUNCATE\b/i.test(statement) },
  {
    breaks: 'changes the type of a column',
    isIn: (statement) => /\bALTER COLUMN\s+\S+\s+(SET DATA )?TYPE\b/i.test(statement),
  },
  { breaks: 'makes a column required', isIn: (statement) => /\bSET NOT NULL\b/i.test(statement) },
  { breaks: 'adds a required column without a default', isIn: addsRequiredColumn },
];

/**
 * Lists statements of migrations that break the version which runs beside them during a deployment. Such a change comes in two
 * releases: first expand, so that both versions work, and when the old one is gone contract, in a statement that says so in a
 * line `-- contract: <why nothing uses it any more>`.
 */
export async function findMigrationProblems(root: string = REPOSITORY): Promise<string[]> {
  const files = globSync('services/*/drizzle/*.sql', { cwd: root }).sort();
  if (files.length === 0) return ['there are no migrations in services/*/drizzle'];
  return files.flatMap((file) => findProblems(file, readFileSync(join(root, file), 'utf8')));
}

function findProblems(file: string, sql: string): string[] {
  const created = [...sql.matchAll(/CREATE TABLE\s+(?:IF NOT EXISTS\s+)?("?[\w.]+"?)/gi)].map(([, table]) =>
    bare(table),
  );
  return sql
    .split(SEPARATOR)
    .filter((statement) => !/^\s*--\s*contract:\s*\S/m.test(statement))
    .map(withoutText)
    .flatMap((statement) => {
      const broken = RULES.filter(({ isIn }) => isIn(statement)).map(({ breaks }) => breaks);
      return tightens(statement, created) ? [...broken, 'adds a rule to a table that is in use'] : broken;
    })
    .map((breaks) => `${file} ${breaks}: expand first, or explain with "-- contract: …"`);
}

/** Unique indexes and constraints of tables that this very migration creates bother nobody. */
function tightens(statement: string, created: string[]): boolean {
  const rules = [
    /\bALTER TABLE\s+(?:ONLY\s+)?("?[\w.]+"?)\s+ADD CONSTRAINT\b/gi,
    /\bCREATE UNIQUE INDEX\b[^;]*?\bON\s+("?[\w.]+"?)/gi,
  ];
  return rules.some((rule) => [...statement.matchAll(rule)].some(([, table]) => !created.includes(bare(table))));
}

function addsRequiredColumn(statement: string): boolean {
  return [...statement.matchAll(/\bADD COLUMN\b(?:\([^)]*\)|[^,;])*/gi)].some(
    ([clause]) => /\bNOT NULL\b/i.test(clause) && !/\b(DEFAULT|GENERATED)\b/i.test(clause),
  );
}

function bare(table: string | undefined): string {
  return (table ?? '').replaceAll('"', '');
}

/** Comments and quoted text say nothing about what a statement does. */
function withoutText(statement: string): string {
  return statement.replace(/--.*$/gm, '').replace(/'(?:[^']|'')*'/g, "''");
}
