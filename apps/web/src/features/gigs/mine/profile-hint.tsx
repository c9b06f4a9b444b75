'use client';

import { isFreelancerProfile } from '@craftlane/contracts/values/people';
import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '@/components/link-button';
import { Notice } from '@/components/notice';
import { useTRPC } from '@/trpc/client';

/** Says what is needed before a gig can be published; nothing when the profile is complete. */
export function ProfileHint() {
  const trpc = useTRPC();
  const account = useQuery(trpc.account.profile.queryOptions());
  if (!account.data || isFreelancerProfile(account.data.profile)) return null;
  return (
    <Notice tone="warning" title="Complete your profile to publish" className="mb-6">
      <p>You can write drafts now. To publish, buyers need to see who you are and what you do.</p>
      <LinkButton href="/settings/profile" size="sm" className="mt-3">
        Complete your profile
      </LinkButton>
    </Notice>
  );
}
