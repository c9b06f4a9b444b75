import type { Metadata } from 'next';
import { PageHeader } from '@/components/page-header';
import { ChargebackList } from '@/features/orders/chargebacks/chargeback-list';

export const metadata: Metadata = { title: 'Chargebacks' };

/** Where operators see which payments banks called back, and which of them need evidence. */
export default function ChargebacksPage() {
  return (
    <>
      <PageHeader title="Chargebacks" description="Payments that banks called back. Their orders stand still." />
      <ChargebackList />
    </>
  );
}
