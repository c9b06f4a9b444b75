import type { Clock } from '@craftlane/service-kit/clock';
import type { Logger } from '@craftlane/service-kit/log';
import type { SearchIndex } from '../domain/search-index.ts';

const pauseMs = 2000;

/**
 * Searches `first`, and `second` when that does not answer; after a failure `first` is left alone for two seconds, so that
 * an engine that hangs does not make every visitor wait.
 */
export function searchWithFallback(
  first: SearchIndex,
  second: SearchIndex,
  { clock, log }: { clock: Clock; log: Pick<Logger, 'warn'> },
): SearchIndex {
  let pausedUntil = 0;
  return {
    async search(input) {
      if (clock.now().getTime() < pausedUntil) return second.search(input);
      try {
        return await first.search(input);
      } catch (error) {
        pausedUntil = clock.now().getTime() + pauseMs;
        log.warn({ err: error }, 'search engine does not answer; PostgreSQL answers instead');
        return second.search(input);
      }
    },
  };
}
