import type { Metadata } from 'next';
import { PageHeader } from '@/components/page-header';
import { RefundQueue } from '@/features/operator/refund-queue';

export const metadata: Metadata = { title: 'Refunds' };

/** Where operators see what goes back to buyers, and mend what failed. */
export default function RefundsPage() {
  return (
    <>
      <PageHeader title="Refunds" description="Money on its way back to buyers, and payments that need a decision." />
      <RefundQueue />
    </>
  );
}
