'use client';

import { useCallback, useEffect, useRef } from 'react';

/**
 * A key that stays the same for one intention: repeated presses send it again, another selection gets a new one. Coming back to
 * the page from the browser's history is a new intention.
 */
export function useIdempotencyKey(selection: string): () => string {
  const intention = useRef({ selection: '', key: '' });
  useEffect(() => {
    const renew = (event: PageTransitionEvent) => {
      if (event.persisted) intention.current = { selection: '', key: '' };
    };
    window.addEventListener('pageshow', renew);
    return () => window.removeEventListener('pageshow', renew);
  }, []);
  return useCallback(() => {
    if (intention.current.selection !== selection) intention.current = { selection, key: crypto.randomUUID() };
    return intention.current.key;
  }, [selection]);
}
