import { SERVICES, type ServiceName } from '../stack/names.ts';
import type { Stack } from '../stack.ts';
import { waitUntil } from '../wait-until.ts';
import { startLoad } from './load.ts';
import type { Market } from './market.ts';

/** What callers heard while the database was away, and how long the services took to recover from it. */
export interface OutageReport {
  /** Answers that were not good, as `503 Retry-After 1`, each kind once. */
  refusals: string[];
  /** Calls without any answer. */
  failures: string[];
  /** Milliseconds from the database being back until every service was ready and an event had been delivered. */
  healedMs: number;
}

const PATHS: Record<ServiceName, string> = {
  user: '/api/users/profile',
  gig: '/api/gigs/mine',
  chat: '/api/chat/unread-count',
  payment: '/api/payment/orders?role=buyer',
};

/** Takes the database away under load, by a crash or politely, and brings it back. `isHeardOf` sees an event's effect. */
export async function endureOutage(
  stack: Stack,
  market: Market,
  how: 'crash' | 'restart',
  isHeardOf: (userId: string) => Promise<boolean>,
): Promise<OutageReport> {
  const refused = new Map<ServiceName, string>();
  const loads = SERVICES.map((service) =>
    startLoad(1, async () => {
      const { status, headers } = await market.ask(service, 'GET', PATHS[service], { as: market.freelancer });
      if (status !== 200) refused.set(service, `${status} Retry-After ${headers.get('retry-after')}`);
    }),
  );
  if (how === 'crash') {
    stack.kill('postgres');
    await waitUntil('a refusal of every service', () => refused.size === SERVICES.length);
    await stack.ready('postgres');
  } else await stack.restart('postgres');
  const begin = performance.now();
  await waitUntil('readiness of every service', async () => {
    const answers = await Promise.all(SERVICES.map((service) => market.ask(service, 'GET', '/health/ready')));
    return answers.every(({ status }) => status === 200);
  });
  const { userId } = await market.addPerson();
  await waitUntil('the delivery of an event', () => isHeardOf(userId));
  const healedMs = performance.now() - begin;
  const reports = await Promise.all(loads.map((load) => load.end()));
  return { healedMs, refusals: [...new Set(refused.values())], failures: reports.flatMap(({ failures }) => failures) };
}
