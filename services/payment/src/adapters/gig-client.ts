import { gigContract } from '@craftlane/contracts/gig';
import { createServiceClient } from '@craftlane/service-kit/client';
import { AppError, notFound, unauthenticated, unavailable } from '@craftlane/service-kit/errors';
import { ORPCError } from '@orpc/server';
import type { GigQuotes } from '../deps.ts';
import { gigUnavailable } from '../domain/errors.ts';

/** Prices from the gig service, asked with the caller's own token; one attempt, at most three seconds. */
export function createGigQuotes(gigServiceUrl: string): GigQuotes {
  const client = createServiceClient(gigContract, { baseUrl: gigServiceUrl, deadlineMs: 3_000 });
  return {
    quote: async ({ gigId, packageTier, extraIds }, { accessToken, requestId, signal }) => {
      try {
        const context = { accessToken, requestId, signal };
        return await client.quote({ id: gigId, packageTier, extraIds }, { context });
      } catch (error) {
        throw toAppError(error);
      }
    },
  };
}

function toAppError(error: unknown): AppError {
  const code = error instanceof ORPCError ? error.code : 'UNAVAILABLE';
  if (code === 'GIG_UNAVAILABLE') return gigUnavailable('not published', error);
  if (code === 'NOT_FOUND') return notFound('the gig service knows no such gig');
  if (code === 'UNAUTHENTICATED') return unauthenticated('the gig service refused the token', error);
  if (code === 'VALIDATION_FAILED' && error instanceof ORPCError) {
    return new AppError('VALIDATION_FAILED', 'Some fields are not valid.', { data: error.data, cause: error });
  }
  return unavailable('The price cannot be read right now. Try again in a moment.', error);
}
