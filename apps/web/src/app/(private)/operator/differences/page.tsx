import type { Metadata } from 'next';
import { PageHeader } from '@/components/page-header';
import { DifferenceQueue } from '@/features/operator/difference-queue';

export const metadata: Metadata = { title: 'Differences' };

/** Where operators see whether Stripe and the books agree. */
export default function DifferencesPage() {
  return (
    <>
      <PageHeader title="Differences" description="What Stripe and the books say differently." />
      <DifferenceQueue />
    </>
  );
}
