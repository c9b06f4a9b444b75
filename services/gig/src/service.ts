import { fileURLToPath } from 'node:url';
import { gigContract } from '@craftlane/contracts/gig';
import { transact } from '@craftlane/service-kit/db';
import { defineService, type ServiceCore } from '@craftlane/service-kit/service';
import { createDiskImageStore } from './adapters/disk-image-store.ts';
import { createMeilisearch } from './adapters/meilisearch.ts';
import { searchWithFallback } from './adapters/search-with-fallback.ts';
import { encodeImage } from './adapters/sharp-encoder.ts';
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
import { imagesRoute } from './http/images-route.ts';
import { gigRouter } from './http/router.ts';
import { gigTasks } from './tasks.ts';
import { queuePreparation } from './usecases/prepare-mirror.ts';

/** Where the migrations of this service's database lie. */
export const migrationsFolder = fileURLToPath(new URL('../drizzle', import.meta.url));

const mebibyte = 1_048_576;

/** The gig service, composed. Meilisearch is no condition of readiness: without it PostgreSQL answers. */
export function gigService(config: GigConfig) {
  return defineService<GigDeps>({
    name: 'gig',
    config,
    migrationsFolder,
    contract: gigContract,
    // An image of the largest size in its multipart envelope.
    multipartLimit: 8 * mebibyte + 65_536,
    compose: (core) => compose(config, core),
    router: gigRouter,
    rawRoutes: (deps) => [imagesRoute(deps)],
    tasks: gigTasks,
    crontab: '23 3 * * * tidy_words',
    consumers: [onUserRegistered, onUserProfileUpdated, onOrderPaid, onOrderCompleted],
    beforeListen: (deps) => transact(deps.db, (tx) => queuePreparation(tx, deps)),
  });
}

function compose(config: GigConfig, { db, clock, newId, log }: ServiceCore): GigDeps {
  const { currency, filesDir, meiliUrl, meiliApiKey, searchMemoryGigs } = config;
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
    encodeImage,
    images: createDiskImageStore(filesDir, newId),
    search: mirror ? searchWithFallback(mirror, truth, { clock, log }) : truth,
    mirror,
  };
}
