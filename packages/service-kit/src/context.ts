import type { AnyContractRouter } from '@orpc/contract';
import { type Implementer, type ImplementerInternalWithMiddlewares, implement, os } from '@orpc/server';
import type { Actor } from './auth.ts';
import { unauthenticated } from './errors.ts';
import type { Logger } from './log.ts';

export type { Actor } from './auth.ts';

/** What every handler knows about the request it answers. */
export interface RequestContext {
  requestId: string;
  /** Null without an access token; a bad token never reaches a handler. */
  actor: Actor | null;
  /** The `Idempotency-Key` header (8–200 characters), or null. */
  idempotencyKey: string | null;
  /** The browser's address when the web app vouches for it, otherwise the peer's. */
  clientAddress: string;
  /** The caller's access token, for calls on the caller's behalf. Never logged. */
  accessToken: string | null;
  /** Aborted when the caller is gone or the deadline has passed. */
  signal: AbortSignal;
  log: Logger;
}

const requireActor = os.$context<RequestContext>().middleware(({ context, next }) => {
  const { actor } = context;
  if (!actor) throw unauthenticated();
  return next({ context: { actor } });
});

/**
 * The two ways to implement a contract: `open` procedures see `context.actor` as Actor or null; `authenticated` ones see
 * an Actor and answer UNAUTHENTICATED before the input is even looked at.
 */
export function procedures<T extends AnyContractRouter>(contract: T): Procedures<T> {
  const open = implement(contract).$context<RequestContext>();
  return { open, authenticated: withMiddleware(open) };
}

/** What {@link procedures} returns for a contract. */
export interface Procedures<T extends AnyContractRouter> {
  open: Implementer<T, RequestContext, RequestContext>;
  authenticated: ImplementerInternalWithMiddlewares<T, RequestContext, AuthenticatedContext>;
}

/** {@link RequestContext} of a caller who is signed in. */
export type AuthenticatedContext = Omit<RequestContext, 'actor'> & { actor: Actor };

/** `use` exists on every implementer, and returns it with the narrowed context; TypeScript cannot follow that for an open `T`. */
function withMiddleware<T extends AnyContractRouter>(
  open: Implementer<T, RequestContext, RequestContext>,
): ImplementerInternalWithMiddlewares<T, RequestContext, AuthenticatedContext> {
  const usable = open as unknown as {
    use(middleware: typeof requireActor): ImplementerInternalWithMiddlewares<T, RequestContext, AuthenticatedContext>;
  };
  return usable.use(requireActor);
}
