'use client';

import type { PublicSession } from '@/server/session/stored-session';
import { InboxLink } from './inbox-link';
import { PersonMenu } from './person-menu';

/** What the header offers to somebody who is logged in. */
export default function PersonLinks({ session }: { session: PublicSession }) {
  return (
    <>
      <InboxLink />
      <PersonMenu session={session} />
    </>
  );
}
