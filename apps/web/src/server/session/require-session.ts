import { WebError } from '../web-error';
import type { SessionState } from './resolve-session';
import type { StoredSession } from './stored-session';

/** The session of a logged-in person. Throws `UNAUTHENTICATED`, `SESSION_EXPIRED` or `UNAVAILABLE`. */
export function requireSession(state: SessionState): StoredSession {
  switch (state.kind) {
    case 'active':
      return state.session;
    case 'anonymous':
      throw new WebError('UNAUTHENTICATED', 'Log in to continue.');
    case 'ended':
      throw new WebError('SESSION_EXPIRED', 'Your session has ended. Log in again to continue.');
    case 'unavailable':
      throw new WebError('UNAVAILABLE', 'Your session cannot be checked right now. Try again in a moment.', {
        cause: state.cause,
      });
  }
}
