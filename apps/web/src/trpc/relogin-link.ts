import type { TRPCClientError, TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from '@/server/root-router';
import { hasErrorCode } from './describe-error';
import { askToLogIn } from './relogin';

/**
 * Holds a call that was refused because nobody is logged in (any more), lets the person log in, and sends it once more as it
 * was. Refusing to log in lets the error through, and calls marked `quiet` are not held at all.
 */
export function reloginLink(): TRPCLink<AppRouter> {
  return () =>
    ({ next, op }) =>
      observable((observer) => {
        const isQuiet = op.context.quiet === true;
        let cancelled = false;
        const attempt = (onRefused: (error: TRPCClientError<AppRouter>) => void) =>
          next(op).subscribe({
            next: (value) => observer.next(value),
            complete: () => observer.complete(),
            error: (error) => (!isQuiet && needsLogIn(error) ? onRefused(error) : observer.error(error)),
          });
        let current = attempt(async (error) => {
          const loggedIn = await askToLogIn();
          if (cancelled) return;
          if (loggedIn) current = attempt((again) => observer.error(again));
          else observer.error(error);
        });
        return () => {
          cancelled = true;
          current.unsubscribe();
        };
      });
}

function needsLogIn(error: unknown): boolean {
  return hasErrorCode(error, 'UNAUTHENTICATED') || hasErrorCode(error, 'SESSION_EXPIRED');
}
