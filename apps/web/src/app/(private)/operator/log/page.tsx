import type { Metadata } from 'next';
import { PageHeader } from '@/components/page-header';
import { ActionLog } from '@/features/operator/action-log';

export const metadata: Metadata = { title: 'Log' };

/** Where everybody who operates the marketplace sees what the others did. */
export default function LogPage() {
  return (
    <>
      <PageHeader title="Log" description="What operators did, and why." />
      <ActionLog />
    </>
  );
}
