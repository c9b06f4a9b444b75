'use client';

import { useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from 'next/navigation';
import { ErrorState } from '@/components/error-state';
import { LinkButton } from '@/components/link-button';
import { SkeletonList } from '@/components/skeleton';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';
import { useSession } from '@/trpc/use-session';
import { contentOf } from './content';
import { GigEditor } from './gig-editor';

/** Loads a gig of one's own and opens it in the editor. */
export function EditGig() {
  const { id } = useParams<{ id: string }>();
  const { bfcacheId } = useRouter();
  // Every visit starts from what is stored, and nothing is loaded behind the form's back.
  return <LoadedGig key={`${id}-${bfcacheId}`} id={id} />;
}

function LoadedGig({ id }: { id: string }) {
  const trpc = useTRPC();
  const session = useSession();
  const gig = useQuery(
    trpc.gigs.get.queryOptions(
      { id },
      { gcTime: 0, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false },
    ),
  );
  if (gig.isError) {
    const error = describeError(gig.error);
    if (error.code === 'NOT_FOUND' || error.code === 'VALIDATION_FAILED') return <NoGig />;
    return <ErrorState error={error} onRetry={() => gig.refetch()} />;
  }
  if (gig.isPending || session.isPending) return <SkeletonList rows={4} className="h-40" />;
  if (session.data?.userId !== gig.data.freelancerId) return <NoGig />;
  return <GigEditor initial={gig.data} content={contentOf(gig.data)} currency={gig.data.currency} />;
}

function NoGig() {
  return (
    <div className="flex flex-col items-center gap-4 py-16">
      <ErrorState title="There is no such gig" error={{ message: 'It may have been deleted, or it is not yours.' }} />
      <LinkButton href="/selling" variant="secondary">
        Your gigs
      </LinkButton>
    </div>
  );
}
