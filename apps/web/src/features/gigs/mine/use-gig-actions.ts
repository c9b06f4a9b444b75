'use client';

import type { OwnGig } from '@craftlane/contracts/gig';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { toast } from '@/components/toast';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';

/** Publishing, pausing and deleting one's own gig. A draft that lacks something leads to its editor. */
export function useGigActions(gig: OwnGig, onDone: () => void) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const done = async (text: string) => {
    onDone();
    toast.success(text);
    await queryClient.invalidateQueries({ queryKey: trpc.gigs.mine.queryKey() });
  };
  const failed = (error: unknown) => {
    onDone();
    const { code, message } = describeError(error);
    if (code === 'VALIDATION_FAILED') {
      toast.error('Some things are missing before this gig can be published.');
      router.push(`/selling/gigs/${gig.id}`);
    } else if (code === 'PROFILE_INCOMPLETE') {
      const action = { label: 'To the profile', onClick: () => router.push('/settings/profile') };
      toast.error(message, { action });
    } else toast.error(message);
    void queryClient.invalidateQueries({ queryKey: trpc.gigs.mine.queryKey() });
  };
  const telling = (text: string) => ({ onSuccess: () => done(text), onError: failed });
  const publish = useMutation(trpc.gigs.publish.mutationOptions(telling('Your gig is public')));
  const pause = useMutation(trpc.gigs.pause.mutationOptions(telling('Paused: nobody can order it now')));
  const remove = useMutation(trpc.gigs.delete.mutationOptions(telling('Deleted')));
  return { publish, pause, remove };
}
