'use client';

import dynamic from 'next/dynamic';
import { useSyncExternalStore } from 'react';
import { hasToasts } from './toast';

const Toasts = dynamic(() => import('./toasts'), { ssr: false });

/** The place where toasts appear; once, in the root layout. Its code is loaded with the first of them. */
export function Toaster() {
  const isNeeded = useSyncExternalStore(hasToasts.subscribe, hasToasts.read, hasToasts.readOnServer);
  return isNeeded ? <Toasts /> : null;
}
