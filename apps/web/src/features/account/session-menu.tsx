'use client';

import dynamic from 'next/dynamic';
import { LinkButton } from '@/components/link-button';
import { Skeleton } from '@/components/skeleton';
import { useSession } from '@/trpc/use-session';

const PersonLinks = dynamic(() => import('./person-links'), { ssr: false, loading: Waiting });

/** The right end of the header: log in and register, or inbox and the person's own menu. Loaded by the browser alone. */
export function SessionMenu() {
  const session = useSession();
  if (session.isPending) return <Waiting />;
  if (!session.data) {
    return (
      <>
        <LinkButton href="/login" variant="ghost" prefetch={false} className="px-3">
          Log in
        </LinkButton>
        <LinkButton href="/register" prefetch={false} className="max-sm:hidden">
          Join
        </LinkButton>
      </>
    );
  }
  return <PersonLinks session={session.data} />;
}

function Waiting() {
  return <Skeleton className="h-10 w-24 rounded-full" />;
}
