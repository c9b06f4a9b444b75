'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { Dialog } from '@/components/dialog';
import { useTRPC, useTRPCClient } from '@/trpc/client';
import { logInWanted, settleLogIn } from '@/trpc/relogin';
import { LoginForm } from './login-form';

/**
 * Asks to log in again above the page when a call needs it, so that nothing typed is lost; the waiting calls go on afterwards.
 * Somebody else logging in reloads the page instead: the waiting calls were not theirs.
 */
export default function ReloginDialog() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const isOpen = useSyncExternalStore(logInWanted.subscribe, logInWanted.read, logInWanted.readOnServer);
  const sessionKey = trpc.account.session.queryKey();

  const goOn = async () => {
    const before = queryClient.getQueryData(sessionKey);
    const now = await client.account.session.query();
    if (before && now && before.userId !== now.userId) return window.location.reload();
    queryClient.setQueryData(sessionKey, now);
    settleLogIn(true);
  };
  const refuse = () => {
    settleLogIn(false);
    void queryClient.invalidateQueries({ queryKey: sessionKey });
  };

  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => {
        if (!open) refuse();
      }}
      title="Log in to continue"
      description="What you have typed stays here, and goes on where it stopped."
      size="sm"
    >
      <LoginForm onLoggedIn={() => void goOn()} />
    </Dialog>
  );
}
