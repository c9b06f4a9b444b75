import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { ownUrl } from '@/env';

const tries = 40;
const pauseMs = 250;
const deadlineMs = 10_000;

/** Requests pages until each comes fresh from the cache, which proves that it was rendered anew; false when one did not in time. */
export async function refreshUntilFresh(paths: readonly string[]): Promise<boolean> {
  const results = await Promise.all(paths.map(isFreshInTime));
  return results.every(Boolean);
}

async function isFreshInTime(path: string): Promise<boolean> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const answer = await fetch(`${ownUrl()}${path}`, { signal: AbortSignal.timeout(deadlineMs) });
    await answer.arrayBuffer();
    // The header tells apart a page served while its renewal runs (STALE) from a renewed one (HIT).
    const state = answer.headers.get('x-nextjs-cache');
    if (answer.ok && state !== 'STALE') return true;
    await pause(pauseMs);
  }
  return false;
}
