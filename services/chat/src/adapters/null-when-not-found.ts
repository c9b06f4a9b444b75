import { unavailable } from '@craftlane/service-kit/errors';
import { ORPCError } from '@orpc/server';

/** The answer of a service, null when it says NOT_FOUND; throws UNAVAILABLE for whatever else goes wrong. */
export async function nullWhenNotFound<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'NOT_FOUND') return null;
    throw unavailable(undefined, error);
  }
}
