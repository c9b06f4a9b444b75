'use client';

import { Pencil } from 'lucide-react';
import { LinkButton } from '@/components/link-button';
import { Notice } from '@/components/notice';
import { useSession } from '@/trpc/use-session';

/** For the owner of a gig alone: the way to its editor. Asked by the browser, because the page is the same for everybody. */
export function OwnerBar({ gigId, freelancerId }: { gigId: string; freelancerId: string }) {
  const session = useSession();
  if (session.data?.userId !== freelancerId) return null;
  return (
    <Notice className="mt-6 items-center [&>svg]:mt-0">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>This is your gig, as buyers see it.</p>
        <LinkButton href={`/selling/gigs/${gigId}`} variant="secondary" size="sm">
          <Pencil aria-hidden /> Edit
        </LinkButton>
      </div>
    </Notice>
  );
}
