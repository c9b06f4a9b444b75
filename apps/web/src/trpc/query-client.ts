import { QueryClient } from '@tanstack/react-query';
import { describeError } from './describe-error';

const passing = new Set(['OFFLINE', 'UNAVAILABLE', 'DEADLINE_EXCEEDED']);

/** The cache of the browser. Reads are repeated only after failures that pass; writes never. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && passing.has(describeError(error).code),
      },
    },
  });
}
