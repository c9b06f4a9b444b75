import 'server-only';
import { ownUrl } from '@/env';
import { errorText, log } from './log';

const deadlineMs = 10_000;

/**
 * Requests pages of this app as a visitor would, so that stale ones are rendered anew in the background. A page that cannot be
 * reached stays as it was and is renewed by its next visitor.
 */
export async function refreshPages(paths: readonly string[]): Promise<void> {
  await Promise.all(paths.map(refreshPage));
}

async function refreshPage(path: string): Promise<void> {
  try {
    const answer = await fetch(`${ownUrl()}${path}`, { redirect: 'manual', signal: AbortSignal.timeout(deadlineMs) });
    await answer.arrayBuffer();
  } catch (error) {
    log('warn', 'page not refreshed', { path, error: errorText(error) });
  }
}
