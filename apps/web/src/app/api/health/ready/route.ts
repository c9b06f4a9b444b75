import { revalidateTag } from 'next/cache';
import { after, connection } from 'next/server';
import { publicTag } from '@/server/cache-tags';
import { refreshPages } from '@/server/refresh-pages';
import { renewKnownPages } from '@/server/renew-known-pages';
import { runStartRefresh, startRefreshState } from '@/server/start-refresh';

// The pages that a build renders as neutral shells.
const shells = ['/'];

/**
 * 200 once every public page was marked stale and the shells were rendered since the start: a build renders shells without data, and
 * pages kept on disk may have missed events. The first check begins that; while it runs, or when services did not answer, this is
 * 503. The other pages are renewed afterwards, while visitors are served.
 */
export async function GET(): Promise<Response> {
  await connection();
  const state = startRefreshState();
  if (state === 'done') return Response.json({ status: 'ok' });
  if (state === 'pending') {
    revalidateTag(publicTag, 'max');
    after(refreshAtStart);
  }
  return Response.json({ status: 'refreshing' }, { status: 503, headers: { 'retry-after': '1' } });
}

async function refreshAtStart(): Promise<void> {
  await runStartRefresh(() => refreshPages(shells));
  // Not awaited: it may take a minute, and a shutdown must not wait for it.
  if (startRefreshState() === 'done') void renewKnownPages();
}
