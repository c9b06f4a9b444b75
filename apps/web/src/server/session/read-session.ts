import 'server-only';
import { cookies } from 'next/headers';
import { openSession } from './cookie';
import { type PublicSession, publicSession } from './stored-session';

/**
 * Who is logged in, for server components, which can only read: nothing is renewed here. Null for nobody. Makes its component
 * dynamic, so keep it out of public pages.
 */
export async function readSession(): Promise<PublicSession | null> {
  const session = await openSession((await cookies()).getAll());
  return session && publicSession(session);
}
