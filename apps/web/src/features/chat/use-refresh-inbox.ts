'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTRPC } from '@/trpc/client';

const pauseMs = 200;

let timer: ReturnType<typeof setTimeout> | null = null;

/** Asks for the inbox anew in a moment: once for everything that happens until then, as a busy conversation brings message after message. */
export function useRefreshInbox(): () => void {
  const queries = useQueryClient();
  const trpc = useTRPC();
  return useCallback(() => {
    if (timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      void queries.invalidateQueries({ queryKey: trpc.chat.list.queryKey() });
    }, pauseMs);
  }, [queries, trpc]);
}
