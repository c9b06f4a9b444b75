import type { Metadata } from 'next';
import { Suspense } from 'react';
import { SkeletonList } from '@/components/skeleton';
import { AccountCard } from '@/features/account/account-card';
import { RegisterPanel } from '@/features/account/register-panel';

export const metadata: Metadata = { title: 'Create an account' };

/** Making an account, then on to `callbackUrl`. */
export default function RegisterPage() {
  return (
    <AccountCard title="Create an account" description="Buy services right away, and sell your own when you are ready.">
      <Suspense fallback={<SkeletonList rows={4} />}>
        <RegisterPanel />
      </Suspense>
    </AccountCard>
  );
}
