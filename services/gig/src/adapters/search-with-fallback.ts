import type { Clock } from '@craftlane/service-kit/clock';
import type { Logger } from '@craftlane/service-kit/log';
import type { SearchIndex } from '../domain/search-index.ts';

const firstPauseMs = 2_000;
const longestPauseMs = 32_000;

/**
 * Searches `first`, and `second` when that does not answer; after a failure `first` is left alone for two seconds, after each further one
 * for twice as long, up to half a minute, so that an engine that hangs makes hardly any visitor wait.
 */
export function searchWithFallback(
  first: SearchIndex,
  second: SearchIndex,
  { clock, log }: { clock: Clock; log: Pick<Logger, 'warn'> },
): SearchIndex {
  let pausedUntil = 0;
  let pauseMs = firstPauseMs;
  return {
    async search(input) {
      if (clock.now().getTime() < pausedUntil) return second.search(input);
      try {
        const found = await first.search(input);
        pauseMs = firstPauseMs;
        return found;
      } catch (error) {
        pausedUntil = clock.now().getTime() + pauseMs;
        pauseMs = Math.min(2 * pauseMs, longestPauseMs);
        log.warn({ err: error }, 'search engine does not answer; PostgreSQL answers instead');
        return second.search(input);
      }
    },
  };
}
