'use client';

import dynamic from 'next/dynamic';
import { useSyncExternalStore } from 'react';
import { toastState } from './toast';

const Toasts = dynamic(() => import('./toasts'), { ssr: false });

/** The place where toasts appear; once, in the root layout. Their code is loaded with the first of them. */
export function Toaster() {
  const { isNeeded, words } = useSyncExternalStore(toastState.subscribe, toastState.read, toastState.readOnServer);
  return (
    <>
      {isNeeded && <Toasts />}
      {words && (
        <p
          role="status"
          className="fixed right-4 bottom-4 z-50 max-w-sm rounded-md border border-line bg-raised px-4 py-3 text-sm shadow-raised"
        >
          {words}
        </p>
      )}
    </>
  );
}
