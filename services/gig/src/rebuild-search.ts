import { loadConfig } from '@craftlane/service-kit/config';
import { openDatabase } from '@craftlane/service-kit/db';
import { newId } from '@craftlane/service-kit/ids';
import { createMeilisearch } from './adapters/meilisearch.ts';
import { gigConfigSchema } from './config.ts';
import { prepareGigReads } from './db/gig-reads.ts';
import { leaveRebuild } from './db/search-rebuilds.ts';
import { rebuildSearch } from './usecases/rebuild-search.ts';

const { databaseUrl, meiliUrl, meiliApiKey } = loadConfig(
  gigConfigSchema.pick({ databaseUrl: true, meiliUrl: true, meiliApiKey: true }),
);
const database = openDatabase({ url: databaseUrl, max: 5 });
const { db } = database;
const mirror = meiliUrl ? createMeilisearch({ url: meiliUrl, apiKey: meiliApiKey ?? null }) : null;
const tell = (text: string) => void process.stdout.write(`${text}\n`);
const owner = newId();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // So that the next run need not wait until this one counts as dead.
  process.once(signal, () => void leaveRebuild(db, owner).finally(() => process.exit(1)));
}
try {
  const isDone = await rebuildSearch({ db, gigs: prepareGigReads(db), mirror }, owner, tell);
  if (isDone) tell(mirror ? 'Both engines search what there is now.' : 'PostgreSQL searches what there is now.');
  else process.stderr.write('The search is being rebuilt already.\n');
  if (!isDone) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`The search was not rebuilt: ${reasonOf(error)}\n`);
  process.exitCode = 1;
} finally {
  await database.close();
}

/** The innermost cause: what drizzle wraps around it names the statement and its values. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : reasonOf(error.cause);
}
