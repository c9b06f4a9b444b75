import type { Metadata } from 'next';
import { PageHeader } from '@/components/page-header';
import { PayoutQueue } from '@/features/operator/payout-queue';

export const metadata: Metadata = { title: 'Payouts' };

/** Where operators see what did not reach freelancers. */
export default function PayoutsPage() {
  return (
    <>
      <PageHeader title="Payouts" description="Earnings and payouts that did not arrive." />
      <PayoutQueue />
    </>
  );
}
