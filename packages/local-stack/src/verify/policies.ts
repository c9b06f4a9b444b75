import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { REPOSITORY } from '../paths.ts';

const byName = z.record(z.string(), z.unknown());
const byService = z.record(z.string(), byName);

const CONTRACTS = 'packages/contracts/src';
const WEB = 'apps/web/src/server';

/**
 * Lists procedures below `root` without a row that says who may call them, and rows of procedures that are gone: for the
 * contracts of the services in `policy.ts`, for what browsers can call over tRPC in `access-policy.ts`.
 */
export async function findPolicyProblems(root: string = REPOSITORY): Promise<string[]> {
  const { policies } = z.object({ policies: byService }).parse(await load(root, `${CONTRACTS}/policy.ts`));
  const { accessPolicy } = z.object({ accessPolicy: byName }).parse(await load(root, `${WEB}/access-policy.ts`));
  const rows = Object.entries(policies).flatMap(([service, policy]) =>
    Object.keys(policy).map((name) => `${service}.${name}`),
  );
  return [
    ...compare(await readContracts(root), rows, `${CONTRACTS}/policy.ts`),
    ...compare(readRouters(root), Object.keys(accessPolicy), `${WEB}/access-policy.ts`),
  ];
}

function compare(procedures: readonly string[], rows: readonly string[], place: string): string[] {
  if (procedures.length === 0) return [`no procedure was found for the rows of ${place}`];
  return [
    ...procedures.filter((name) => !rows.includes(name)).map((name) => `${name} has no row in ${place}`),
    ...rows.filter((name) => !procedures.includes(name)).map((name) => `${place} has a row for ${name}, which is gone`),
  ];
}

/** Every procedure of every contract: `gig.publish`. */
async function readContracts(root: string): Promise<string[]> {
  const contracts = byService.parse(await load(root, `${CONTRACTS}/index.ts`));
  return Object.entries(contracts).flatMap(([exported, contract]) =>
    Object.keys(contract).map((name) => `${exported.replace(/Contract$/, '')}.${name}`),
  );
}

/** Every tRPC procedure by its path: `gigs.publish`. Read from the text, because Node cannot load the modules of a Next.js app. */
function readRouters(root: string): string[] {
  const text = readFileSync(join(root, WEB, 'root-router.ts'), 'utf8');
  return keysOf(text, 'rootRouter').flatMap((area) => {
    const file = join(root, WEB, 'routers', `${area}.ts`);
    if (!existsSync(file)) throw new Error(`The router ${area} is not in ${WEB}/routers/${area}.ts.`);
    return keysOf(readFileSync(file, 'utf8'), `${area}Router`).map((name) => `${area}.${name}`);
  });
}

/**
 * The keys of `export const <router> = router({…})` in formatted text, where each begins a line with two spaces. Throws for
 * anything else there, such as a spread, so that no procedure can hide.
 */
function keysOf(text: string, router: string): string[] {
  const [, body] = text.match(new RegExp(`^export const ${router} = router\\(\\{\\n([\\s\\S]*?)^\\}\\);`, 'm')) ?? [];
  if (body === undefined) throw new Error(`${router} is not written as "export const ${router} = router({…})".`);
  const entries = body.split('\n').filter((line) => /^ {2}[^\s/*)}\]]/.test(line));
  return entries.map((line) => {
    const [, key] = line.match(/^ {2}(\w+):/) ?? [];
    if (!key) throw new Error(`${router} has an entry that is no "name: procedure": ${line.trim()}`);
    return key;
  });
}

/** What a module below `root` exports; it must need nothing but Node. */
function load(root: string, path: string): Promise<unknown> {
  return import(join(root, path));
}
