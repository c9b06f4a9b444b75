'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTRPC } from '@/trpc/client';

const pauseMs = 120;
const staleMs = 60_000;
const none: string[] = [];

/** Texts to search for that fit what was typed; none for nothing, and none when they cannot be had. */
export function useSuggestions(typed: string): string[] {
  const q = useSettled(typed.trim());
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.gigs.suggest.queryOptions(
      { q },
      { enabled: q !== '', staleTime: staleMs, retry: false, placeholderData: keepPreviousData },
    ),
  );
  return typed.trim() === '' || q === '' ? none : (data?.suggestions ?? none);
}

/** The text once it has not changed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
