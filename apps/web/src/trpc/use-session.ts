'use client';

import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTRPC } from './client';

/**
 * Who is logged in: `data` is undefined while unknown, null for nobody, else `{ userId, name, handle, roles }`. Unknown too while
 * its component hydrates: the header may know the answer by then, but the page was rendered without it.
 */
export function useSession() {
  const trpc = useTRPC();
  const isHydrated = useSyncExternalStore(subscribeToNothing, isTrue, isFalse);
  const { data, isPending } = useQuery(trpc.account.session.queryOptions(undefined, { staleTime: 60_000 }));
  return isHydrated ? { data, isPending } : { data: undefined, isPending: true };
}

const subscribeToNothing = () => () => {};
const isTrue = () => true;
const isFalse = () => false;
