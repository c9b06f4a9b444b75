import type { WireSession } from '../store/wire-types.ts';

/** Where a paid session leads, with the placeholder for its id filled in. */
export function successUrl(session: WireSession): string {
  return (session.success_url ?? '/').replaceAll('{CHECKOUT_SESSION_ID}', session.id);
}
