import type { Metadata } from 'next';
import { PageHeader } from '@/components/page-header';
import { DisputeList } from '@/features/orders/disputes/dispute-list';

export const metadata: Metadata = { title: 'Disputes' };

/** Where operators decide what others could not agree on. */
export default function OperatorPage() {
  return (
    <>
      <PageHeader title="Disputes" description="Orders that wait for your decision, the oldest first." />
      <DisputeList />
    </>
  );
}
