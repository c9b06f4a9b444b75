import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@craftlane/local-stack/postgres';
import { parseConfig } from '@craftlane/service-kit/config';
import { openDatabase } from '@craftlane/service-kit/db';
import { provisionDatabase } from '@craftlane/service-kit/provision';
import { gigConfigSchema } from '../config.ts';
import { gigService } from '../service.ts';
import { fillSearch } from './fill-search.ts';
import { searchMix } from './search-mix.ts';

const sizes = [10_000, 100_000];
const rounds = 5;
const asksPerRound = 5;
const password = 'only-for-measurements';

// Search over HTTP on databases of these sizes, for `npm run bench`; prints the milliseconds of every request. One round more
// comes first: it warms up, and the gigs are read into memory meanwhile.
const dataDir = mkdtempSync(join(tmpdir(), 'craftlane-search-speed-'));
chmodSync(dataDir, 0o755);
const postgres = await startEmbeddedPostgres({ dataDir });
const results: { gigs: number; rounds: Record<string, number[]>[] }[] = [];
try {
  for (const gigs of sizes) results.push({ gigs, rounds: await measure(gigs) });
} finally {
  await postgres.stop();
  rmSync(dataDir, { recursive: true });
}
process.stdout.write(JSON.stringify(results), () => process.exit());

async function measure(gigs: number): Promise<Record<string, number[]>[]> {
  const passwords = { ownerPassword: password, appPassword: password };
  const name = `gigs_${gigs}`;
  const urls = await provisionDatabase({ adminUrl: postgres.adminUrl, name, roleName: 'gig', ...passwords });
  const start = () => gigService(parseConfig(gigConfigSchema, environment(urls))).start();
  // The first start migrates.
  await (await start()).stop();
  const database = openDatabase({ url: urls.ownerUrl });
  await fillSearch(database.db, gigs);
  await database.close();
  const service = await start();
  try {
    const measured: Record<string, number[]>[] = [];
    for (let round = 0; round <= rounds; round++) measured.push(await askMix(service.url));
    return measured.slice(1);
  } finally {
    await service.stop();
  }
}

async function askMix(url: string): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = {};
  for (const { name, input } of searchMix) {
    const { tags = [], ...rest } = input;
    const query = new URLSearchParams(
      Object.entries(rest).map(([key, value]): [string, string] => [key, String(value)]),
    );
    for (const tag of tags) query.append('tags[]', tag);
    times[name] = [];
    for (let ask = 0; ask < asksPerRound; ask++) times[name].push(await timeOf(`${url}/api/gigs/search?${query}`));
  }
  return times;
}

async function timeOf(url: string): Promise<number> {
  const startedAt = performance.now();
  const answer = await fetch(url);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${text}`);
  return performance.now() - startedAt;
}

/** Search calls nobody, so no other service has to be there. */
function environment({ appUrl, ownerUrl }: { appUrl: string; ownerUrl: string }): Record<string, string> {
  const nobody = 'http://127.0.0.1:9';
  const names = [
    'USER_SERVICE_URL',
    'GIG_SERVICE_URL',
    'CHAT_SERVICE_URL',
    'PAYMENT_SERVICE_URL',
    'WEB_URL',
    'PUBLIC_URL',
  ];
  return {
    PORT: '0',
    LOG_LEVEL: 'silent',
    DRAIN_PERIOD: 'PT0S',
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    INTERNAL_SECRET: password.repeat(2),
    FILES_DIR: join(dataDir, 'files'),
    ...Object.fromEntries(names.map((name) => [name, nobody])),
  };
}
