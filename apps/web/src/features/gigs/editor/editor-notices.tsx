'use client';

import { Button } from '@/components/button';
import { LinkButton } from '@/components/link-button';
import { Notice } from '@/components/notice';
import type { GigSaving } from './use-gig-saving';

/** What stands in the way of saving or publishing, with the way out. */
export function EditorNotices({ saving: { state, needsProfile, gig, resolveConflict } }: { saving: GigSaving }) {
  return (
    <>
      {gig?.status === 'removed' && (
        <Notice tone="danger" title="This gig was removed">
          It is not public and cannot be changed.
        </Notice>
      )}
      {needsProfile && (
        <Notice tone="warning" role="alert" title="Complete your profile to publish">
          <p>Buyers want to know who they work with. Your draft is kept.</p>
          <LinkButton href="/settings/profile" size="sm" className="mt-3">
            Complete your profile
          </LinkButton>
        </Notice>
      )}
      {state.kind === 'stale' && (
        <Notice tone="warning" role="alert" title="This gig was changed elsewhere">
          <p>
            Somebody, perhaps you in another tab, saved a newer version. What you typed here is still in the form, but
            it is not saved.
          </p>
          <div className="mt-3 flex flex-wrap gap-3">
            <Button size="sm" onClick={() => void resolveConflict('typed')}>
              Keep my text and save it
            </Button>
            <Button size="sm" variant="secondary" onClick={() => void resolveConflict('newest')}>
              Load the newer version
            </Button>
          </div>
        </Notice>
      )}
    </>
  );
}
