import type { GigStatus } from '@craftlane/contracts/gig';
import { illegalTransition } from '@craftlane/service-kit/errors';

/** What can be done to a gig that changes its status. */
export type GigAction = 'publish' | 'pause' | 'delete' | 'remove' | 'restore';

/** One edge of the status graph: who may walk it, from which statuses, to which. */
export interface GigEdge {
  by: 'owner' | 'operator';
  from: readonly GigStatus[];
  to: GigStatus;
}

/** The whole status graph. A gig starts as `draft`; `deleted` is the only end. */
export const gigGraph: { readonly [Action in GigAction]: GigEdge } = {
  publish: { by: 'owner', from: ['draft', 'paused'], to: 'published' },
  pause: { by: 'owner', from: ['published'], to: 'paused' },
  delete: { by: 'owner', from: ['draft', 'published', 'paused'], to: 'deleted' },
  remove: { by: 'operator', from: ['published', 'paused'], to: 'removed' },
  restore: { by: 'operator', from: ['removed'], to: 'published' },
};

/** The status a gig has before anything happened to it. */
export const initialGigStatus: GigStatus = 'draft';

/** Statuses in which the owner may change the content. */
export const editableStatuses: readonly GigStatus[] = ['draft', 'published', 'paused'];

/** Where an action leads from this status. Throws ILLEGAL_TRANSITION with the status when the graph has no such edge. */
export function nextGigStatus(action: GigAction, status: GigStatus): GigStatus {
  const edge = gigGraph[action];
  if (!edge.from.includes(status)) throw illegalTransition(status);
  return edge.to;
}

/** Throws ILLEGAL_TRANSITION with the status when the content may not change in it. */
export function assertEditable(status: GigStatus): void {
  if (!editableStatuses.includes(status)) throw illegalTransition(status);
}
