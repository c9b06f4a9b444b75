import { ORPCError } from '@orpc/client';

/** A service did not answer: no connection, or not before the deadline. The reason is the `cause`. */
export class ServiceUnavailableError extends ORPCError<'UNAVAILABLE', undefined> {
  constructor(baseUrl: string, cause: unknown) {
    super('UNAVAILABLE', { status: 503, message: 'A part of Craftlane is not available right now. Try again.', cause });
    this.name = `ServiceUnavailableError(${baseUrl})`;
  }
}
