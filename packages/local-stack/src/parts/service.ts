import { inRepository } from '../paths.ts';
import { answers } from '../ready.ts';
import type { ServiceName } from '../stack/names.ts';
import { commonEnv, ownEnv, type Wiring } from '../stack/wiring.ts';
import { ASYNC_CONTEXT_FRAME, startNode } from '../supervisor/child-process.ts';
import type { Part } from '../supervisor/part.ts';
import type { Databases } from './database.ts';

/** What a service waits for; calls between services are retried, so they need no order among themselves. */
const AFTER: Record<ServiceName, string[]> = {
  user: ['postgres'],
  gig: ['postgres'],
  chat: ['postgres', 'soketi'],
  payment: ['postgres', 'sandbox'],
};

/** One of the four services; in development it restarts when its sources change. */
export function servicePart(name: ServiceName, wiring: Wiring, databases: Databases): Part {
  const url = wiring.urls[name];
  const flags = [
    '--disable-warning=ExperimentalWarning',
    ASYNC_CONTEXT_FRAME,
    '--max-old-space-size=192',
    ...(wiring.isDev ? ['--watch'] : []),
  ];
  return {
    name,
    after: AFTER[name],
    url,
    async launch(log) {
      const { appUrl = '', ownerUrl = '' } = databases.get(name) ?? {};
      const database = { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl };
      // No load balancer has to notice; long enough for callers to be told that the connection closes.
      const env = { DRAIN_PERIOD: 'PT0.2S', ...commonEnv(wiring), ...ownEnv(name, wiring), ...database };
      return startNode(
        { args: [...flags, 'src/main.ts'], cwd: inRepository('services', name), env: await wiring.rewire(name, env) },
        log,
      );
    },
    isReady: () => answers(`${url}/health/ready`),
  };
}
