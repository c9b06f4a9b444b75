import { fileURLToPath } from 'node:url';
import { gigContract } from '@craftlane/contracts/gig';
import { transact } from '@craftlane/service-kit/db';
import { createFiles, fileCrontab, fileRoutes, picturesRoute } from '@craftlane/service-kit/files';
import { defineService, type ServiceCore } from '@craftlane/service-kit/service';
import { createMeilisearch } from './adapters/meilisearch.ts';
import { searchWithFallback } from './adapters/search-with-fallback.ts';
import { createUserDirectory } from './adapters/user-directory.ts';
import type { GigConfig } from './config.ts';
import { prepareCardReads } from './db/cards.ts';
import { prepareGigReads } from './db/gig-reads.ts';
import { createPostgresSearch } from './db/postgres-search.ts';
import type { GigDeps } from './deps.ts';
import { onOrderCompleted } from './events/on-order-completed.ts';
import { onOrderPaid } from './events/on-order-paid.ts';
import { onUserProfileUpdated } from './events/on-user-profile-updated.ts';
import { onUserRegistered } from './events/on-user-registered.ts';
import { gigRouter } from './http/router.ts';
import { gigTasks } from './tasks.ts';
import { queuePreparation } from './usecases/prepare-mirror.ts';

/** Where the migrations of this service's database lie. */
export const migrationsFolder = fileURLToPath(new URL('../drizzle', import.meta.url));

const pictures = { path: '/api/gigs/images/{id}/{width}', purpose: 'gallery' } as const;

/** The gig service, composed. Meilisearch is no condition of readiness: without it PostgreSQL answers. */
export function gigService(config: GigConfig) {
  return defineService<GigDeps>({
    name: 'gig',
    config,
    migrationsFolder,
    contract: gigContract,
    compose: (core) => compose(config, core),
    router: gigRouter,
    rawRoutes: ({ files }) => [...fileRoutes(files), picturesRoute(files, pictures)],
    tasks: gigTasks,
    crontab: `23 3 * * * tidy_words\n${fileCrontab}`,
    consumers: [onUserRegistered, onUserProfileUpdated, onOrderPaid, onOrderCompleted],
    beforeListen: (deps) => transact(deps.db, (tx) => queuePreparation(tx, deps)),
  });
}

async function compose(config: GigConfig, core: ServiceCore): Promise<GigDeps> {
  const { db, clock, newId, log } = core;
  const { currency, meiliUrl, meiliApiKey, searchMemoryGigs } = config;
  const mirror = meiliUrl ? createMeilisearch({ url: meiliUrl, apiKey: meiliApiKey ?? null }) : null;
  const onFailure = (error: unknown) =>
    log.warn({ err: error }, 'gigs could not be read into memory; searches are slower');
  const truth = createPostgresSearch(db, { maxGigsInMemory: searchMemoryGigs, onFailure });
  // Beside Meilisearch it is read when it is first needed.
  if (!mirror) void truth.prepare();
  return {
    db,
    clock,
    newId,
    currency,
    gigs: prepareGigReads(db),
    cards: prepareCardReads(db),
    users: createUserDirectory(config.userServiceUrl),
    files: await createFiles(core, config, 'gig'),
    search: mirror ? searchWithFallback(mirror, truth, { clock, log }) : truth,
    mirror,
  };
}
