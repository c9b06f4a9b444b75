import type { GigDeps } from '../deps.ts';
import { findDocument } from './rebuild-mirror.ts';

/** Brings one gig of the second engine to the state it has now. Safe to repeat; rejects when the engine does not do it. */
export async function indexGig(deps: Pick<GigDeps, 'db' | 'gigs' | 'mirror'>, gigId: string): Promise<void> {
  const { mirror } = deps;
  if (!mirror) return;
  const document = await findDocument(deps, gigId);
  if (document) await mirror.put([document]);
  else await mirror.remove(gigId);
}
