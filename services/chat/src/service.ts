import { fileURLToPath } from 'node:url';
import { chatContract } from '@craftlane/contracts/chat';
import { defineService } from '@craftlane/service-kit/service';
import { createGigDirectory } from './adapters/gig-directory.ts';
import { createSoketi } from './adapters/soketi.ts';
import { createUserDirectory } from './adapters/user-directory.ts';
import type { ChatConfig } from './config.ts';
import type { ChatDeps } from './deps.ts';
import { onGigDeleted } from './events/on-gig-deleted.ts';
import { onGigPaused } from './events/on-gig-paused.ts';
import { onGigPublished } from './events/on-gig-published.ts';
import { onGigUpdated } from './events/on-gig-updated.ts';
import { onUserProfileUpdated } from './events/on-user-profile-updated.ts';
import { onUserRegistered } from './events/on-user-registered.ts';
import { chatRouter } from './http/router.ts';

/** Where the migrations of this service's database lie. */
export const migrationsFolder = fileURLToPath(new URL('../drizzle', import.meta.url));

/** The chat service, composed. Soketi is no condition of readiness: without it messages are still stored and read. */
export function chatService(config: ChatConfig) {
  return defineService<ChatDeps>({
    name: 'chat',
    config,
    migrationsFolder,
    contract: chatContract,
    compose: ({ db, sql, clock, newId, log, metrics }) => ({
      db,
      sql,
      clock,
      newId,
      realtime: createSoketi(soketiOptions(config), { log, metrics }),
      users: createUserDirectory(config.userServiceUrl),
      gigs: createGigDirectory(config.gigServiceUrl),
    }),
    router: chatRouter,
    consumers: [onUserRegistered, onUserProfileUpdated, onGigPublished, onGigUpdated, onGigPaused, onGigDeleted],
    close: (deps) => deps.realtime.close(),
  });
}

function soketiOptions({ soketiUrl, pusherAppId, pusherKey, pusherSecret }: ChatConfig) {
  return { url: soketiUrl, appId: pusherAppId, key: pusherKey, secret: pusherSecret };
}
