import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { searchInputSchema } from '@craftlane/contracts/gig';
import { exportDatabases } from '@craftlane/local-stack/backup/export-databases';
import { importDatabase } from '@craftlane/local-stack/backup/import-database';
import { databaseUrl } from '@craftlane/service-kit/provision';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { fillSearch } from '../testing/fill-search.ts';
import { startGigs, type TestGigs } from '../testing/gig.ts';
import { createPostgresSearch } from './postgres-search.ts';
import { searchDocuments } from './schema.ts';
import { removeSearchDocument } from './search-writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'craftlane-restore-'));
const question = searchInputSchema.parse({ sort: 'newest' });
let service: TestGigs;
beforeAll(async () => {
  service = await startGigs();
  await fillSearch(service.db, 30);
});
afterAll(async () => {
  await service?.stop();
  rmSync(folder, { recursive: true });
});

it('a restored backup is searched as before, although its documents are written by the same trigger again', async () => {
  const engine = () => createPostgresSearch(service.db, { maxGigsInMemory: 100, onFailure: () => undefined });
  const url = databaseUrl(inject('postgresUrl'), new URL(service.database.appUrl).pathname.slice(1));
  const [gone, changed] = await service.db.select().from(searchDocuments).limit(2);
  await service.db.transaction((tx) => removeSearchDocument(tx, gone?.gigId ?? ''));
  const before = await engine().search(question);
  const { gig: saved } = await exportDatabases(new Map([['gig', url]]), folder);
  await importDatabase(url, 'gig', saved ?? { migrations: 0, tables: [], sequences: [] }, folder);
  const restored = engine();
  await restored.prepare();
  expect(await restored.search(question)).toMatchObject({ total: 29, hits: before.hits, facets: before.facets });
  const isChanged = eq(searchDocuments.gigId, changed?.gigId ?? '');
  await service.db.update(searchDocuments).set({ fromPriceMinor: 999_999 }).where(isChanged);
  expect(await restored.search({ ...question, minPriceMinor: 999_999 })).toMatchObject({ total: 1 });
});
