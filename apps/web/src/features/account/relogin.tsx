'use client';

import dynamic from 'next/dynamic';
import { useState, useSyncExternalStore } from 'react';
import { logInWanted } from '@/trpc/relogin';

const ReloginDialog = dynamic(() => import('./relogin-dialog'), { ssr: false });

/** Asks to log in again when a call needs it. Nobody loads the dialog who never meets it; once met it stays, to close gently. */
export function Relogin() {
  const isWanted = useSyncExternalStore(logInWanted.subscribe, logInWanted.read, logInWanted.readOnServer);
  const [wasWanted, setWasWanted] = useState(false);
  if (isWanted && !wasWanted) setWasWanted(true);
  return wasWanted ? <ReloginDialog /> : null;
}
