import { QueryClient } from '@tanstack/react-query';
import { describeError } from './describe-error';

/**
 * The cache of the browser. A read is repeated once when the web app could not be reached; what a service failed to answer the web app
 * has asked for twice already, and more would only add to its load. Writes are never repeated.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < 1 && describeError(error).code === 'OFFLINE',
      },
    },
  });
}
