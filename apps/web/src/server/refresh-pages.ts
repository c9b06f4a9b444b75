import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { ownUrl } from '@/env';
import { errorText, log } from './log';
import { createRefreshQueue } from './refresh-queue';
import { arePageServicesLive } from './services-live';

const tries = 40;
const triesOfMissing = 3;
const pauseMs = 100;
const deadlineMs = 10_000;
const atOnce = 2;

// One queue for all events: a burst of them must leave the server room for visitors.
const refreshed = createRefreshQueue(isSettledInTime, atOnce);

/**
 * Requests pages of this app as a visitor would until none is stale any more. True when they were rendered anew; false when
 * that took too long, or when a service did not answer: the pages then stay as they were.
 */
export async function refreshPages(paths: readonly string[]): Promise<boolean> {
  const settled = await Promise.all(paths.map(refreshed));
  // After a failed renewal Next.js serves the old page as a HIT again, so only the services can tell a renewed page.
  return settled.every(Boolean) && (await arePageServicesLive());
}

async function isSettledInTime(path: string): Promise<boolean> {
  try {
    for (let attempt = 0; attempt < tries; attempt++) {
      const answer = await fetch(`${ownUrl()}${path}`, {
        // Not the page that was sent a moment ago.
        headers: { 'cache-control': 'no-cache' },
        redirect: 'manual',
        signal: AbortSignal.timeout(deadlineMs),
      });
      await answer.arrayBuffer();
      const isStale = answer.headers.get('x-nextjs-cache') === 'STALE';
      // Next.js goes on to call a page stale that has become one that is not found.
      if (!isStale || (answer.status === 404 && attempt >= triesOfMissing)) return answer.status < 500;
      await pause(pauseMs);
    }
  } catch (error) {
    log('warn', 'page not refreshed', { path, error: errorText(error) });
  }
  return false;
}
