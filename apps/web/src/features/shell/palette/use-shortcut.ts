'use client';

import { useEffect, useEffectEvent } from 'react';

/** Calls back when a letter is pressed with Control, or with Command on Apple's devices; the browser then does nothing of its own. */
export function useShortcut(letter: string, isApple: boolean, onPress: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    // Control and K means something else in Apple's text fields.
    const isMeant = isApple ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
    if (!isMeant || event.altKey || event.shiftKey || event.key.toLowerCase() !== letter) return;
    event.preventDefault();
    if (!event.repeat) onPress();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
