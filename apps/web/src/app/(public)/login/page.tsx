import type { Metadata } from 'next';
import { Suspense } from 'react';
import { SkeletonList } from '@/components/skeleton';
import { AccountCard } from '@/features/account/account-card';
import { LoginPanel } from '@/features/account/login-panel';

export const metadata: Metadata = { title: 'Log in', robots: { index: false } };

/** Logging in, then on to `callbackUrl`. */
export default function LoginPage() {
  return (
    <AccountCard title="Log in" description="Good to see you again.">
      <Suspense fallback={<SkeletonList rows={3} />}>
        <LoginPanel />
      </Suspense>
    </AccountCard>
  );
}
