import { gigStatusSchema } from '@craftlane/contracts/gig';
import { describe, expect, it } from 'vitest';
import { canEditGig, canSeeGig, isOrderable } from './gig-policy.ts';

const owner = 'owner';
const statusesSeenBy = (userId: string | null) =>
  gigStatusSchema.options.filter((status) => canSeeGig({ freelancerId: owner, status }, userId));

describe('who may see and edit a gig', () => {
  it('shows the owner everything but a deleted gig', () => {
    expect(statusesSeenBy(owner)).toEqual(['draft', 'published', 'paused', 'removed']);
  });

  it.each([null, 'stranger'])('shows %s published and paused gigs only', (userId) => {
    expect(statusesSeenBy(userId)).toEqual(['published', 'paused']);
  });

  it('lets nobody but the owner edit, and nobody a deleted gig', () => {
    expect(canEditGig({ freelancerId: owner, status: 'published' }, 'stranger')).toBe(false);
    expect(canEditGig({ freelancerId: owner, status: 'draft' }, owner)).toBe(true);
    expect(canEditGig({ freelancerId: owner, status: 'deleted' }, owner)).toBe(false);
  });

  it('takes orders for published gigs alone', () => {
    const orderable = gigStatusSchema.options.filter((status) => isOrderable({ freelancerId: owner, status }));
    expect(orderable).toEqual(['published']);
  });
});
