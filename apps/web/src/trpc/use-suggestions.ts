'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSettled } from '@/lib/use-settled';
import { useTRPC } from '@/trpc/client';

const pauseMs = 120;
const staleMs = 60_000;
const none: string[] = [];

/** Texts to search for that fit what was typed; none for nothing, and none when they cannot be had. */
export function useSuggestions(typed: string): string[] {
  const q = useSettled(typed.trim(), pauseMs);
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.gigs.suggest.queryOptions(
      { q },
      { enabled: q !== '', staleTime: staleMs, retry: false, placeholderData: keepPreviousData },
    ),
  );
  return typed.trim() === '' || q === '' ? none : (data?.suggestions ?? none);
}
