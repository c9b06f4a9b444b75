import type { GigStatus } from '@craftlane/contracts/gig';

/** The parts of a gig that decide who may do what. */
export interface GigOwnership {
  freelancerId: string;
  status: GigStatus;
}

const publicStatuses: readonly GigStatus[] = ['published', 'paused'];

/** Whether this person (null: a visitor) may see the gig. Nobody sees a deleted one; drafts and removed ones are their owner's. */
export function canSeeGig(gig: GigOwnership, userId: string | null): boolean {
  if (gig.status === 'deleted') return false;
  return publicStatuses.includes(gig.status) || gig.freelancerId === userId;
}

/** Whether this person may change the gig: its owner, while it is not deleted. */
export function canEditGig(gig: GigOwnership, userId: string): boolean {
  return gig.status !== 'deleted' && gig.freelancerId === userId;
}

/** Whether the gig can be found and ordered. */
export function isOrderable(gig: GigOwnership): boolean {
  return gig.status === 'published';
}
