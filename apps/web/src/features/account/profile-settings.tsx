'use client';

import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '@/components/error-state';
import { SkeletonList } from '@/components/skeleton';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';
import { AvatarSettings } from './avatar-settings';
import { ProfileForm } from './profile-form';
import { ProfileStatus } from './profile-status';

/** Loads the profile and lets the person edit it. */
export function ProfileSettings() {
  const trpc = useTRPC();
  // Not refreshed behind the form's back: what is being typed counts.
  const account = useQuery(trpc.account.profile.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  if (account.isPending) return <SkeletonList rows={4} className="h-40" />;
  if (account.isError) return <ErrorState error={describeError(account.error)} onRetry={() => account.refetch()} />;
  const { profile } = account.data;
  return (
    <div className="flex flex-col gap-5">
      <ProfileStatus profile={profile} />
      <AvatarSettings account={account.data} />
      <ProfileForm profile={profile} />
    </div>
  );
}
