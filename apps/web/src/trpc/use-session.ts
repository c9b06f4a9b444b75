'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from './client';

/** Who is logged in: `data` is undefined while unknown, null for nobody, else `{ userId, name, handle, roles }`. */
export function useSession() {
  const trpc = useTRPC();
  return useQuery(trpc.account.session.queryOptions(undefined, { staleTime: 60_000 }));
}
