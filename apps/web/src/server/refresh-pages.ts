import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { ownUrl } from '@/env';
import { errorText, log } from './log';
import { createRefreshQueue } from './refresh-queue';
import { arePageServicesLive } from './services-live';

const tries = 60;
const triesOfMissing = 3;
const firstPauseMs = 20;
const longestPauseMs = 100;
const deadlineMs = 10_000;
const atOnce = 2;

// One queue for all events: a burst of them must leave the server room for visitors.
const refreshed = createRefreshQueue(isSettledInTime, atOnce);

/**
 * Requests pages of this app as a visitor would until none is stale any more, the urgent ones first. True when they were rendered anew;
 * false when that took too long, or when a service did not answer: the pages then stay as they were.
 */
export async function refreshPages(paths: readonly string[], urgentPaths: readonly string[] = []): Promise<boolean> {
  const turns = [...urgentPaths.map((path) => refreshed(path, true)), ...paths.map((path) => refreshed(path))];
  const settled = await Promise.all(turns);
  // After a failed renewal Next.js serves the old page as a HIT again, so only the services can tell a renewed page.
  return settled.every(Boolean) && (await arePageServicesLive());
}

async function isSettledInTime(path: string): Promise<boolean> {
  let oldVersion: string | null = null;
  try {
    for (let attempt = 0; attempt < tries; attempt++) {
      const answer = await fetch(`${ownUrl()}${path}`, {
        // Not the page that was sent a moment ago.
        headers: { 'cache-control': 'no-cache' },
        redirect: 'manual',
        signal: AbortSignal.timeout(deadlineMs),
      });
      await answer.arrayBuffer();
      const version = answer.headers.get('etag');
      oldVersion ??= version;
      // A newer event may have made it stale again, which asks for another turn.
      const isStale = answer.headers.get('x-nextjs-cache') === 'STALE' && version === oldVersion;
      // Next.js goes on to call a page stale that has become one that is not found.
      if (!isStale || (answer.status === 404 && attempt >= triesOfMissing)) return answer.status < 500;
      await pause(Math.min(firstPauseMs * 2 ** attempt, longestPauseMs));
    }
  } catch (error) {
    log('warn', 'page not refreshed', { path, error: errorText(error) });
  }
  return false;
}
