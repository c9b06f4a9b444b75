'use client';

import { useSyncExternalStore } from 'react';

/** Whether shortcuts here go by the Command key; false while its component hydrates, for the page is the same for everybody. */
export function useIsApple(): boolean {
  return useSyncExternalStore(subscribeToNothing, isApple, isFalse);
}

const subscribeToNothing = () => () => {};
const isApple = () => /^(Mac|iP)/.test(navigator.platform);
const isFalse = () => false;
