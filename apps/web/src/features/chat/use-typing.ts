'use client';

import { realtime } from '@craftlane/contracts/chat';
import { useCallback, useEffect, useRef, useState } from 'react';

const announceEveryMs = 2_000;
const forgetAfterMs = 3_500;

/** Announces that this person types, and remembers for a moment that the other does. */
export function useTyping(trigger: (event: string) => void) {
  const [isOtherTyping, setIsOtherTyping] = useState(false);
  const announcedAt = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const announce = () => {
    const now = Date.now();
    if (now - announcedAt.current < announceEveryMs) return;
    announcedAt.current = now;
    trigger(realtime.typing);
  };
  const stop = useCallback(() => {
    clearTimeout(timer.current);
    setIsOtherTyping(false);
  }, []);
  const heard = useCallback(() => {
    clearTimeout(timer.current);
    setIsOtherTyping(true);
    timer.current = setTimeout(() => setIsOtherTyping(false), forgetAfterMs);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { isOtherTyping, announce, heard, stop };
}
