import { AsyncLocalStorage } from 'node:async_hooks';

/** What follows a request through everything that it causes: calls, jobs and events. */
export interface RequestScope {
  requestId: string;
}

const scopes = new AsyncLocalStorage<RequestScope>();

/** Runs `work`, and all that it starts, as part of the request with this id. */
export function inRequest<T>(requestId: string, work: () => T): T {
  return scopes.run({ requestId }, work);
}

/** Id of the request that is being worked on here; undefined outside of any. */
export function currentRequestId(): string | undefined {
  return scopes.getStore()?.requestId;
}
