import type { Metadata } from 'next';
import { PageHeader } from '@/components/page-header';
import { DemoClock } from '@/features/operator/demo-clock';
import { SettingsForm } from '@/features/operator/settings-form';

export const metadata: Metadata = { title: 'Settings' };

/** Where operators change fees and times. */
export default function SettingsPage() {
  return (
    <>
      <PageHeader title="Settings" description="Fees, lengths of time, and who bears what." />
      <SettingsForm />
      <DemoClock />
    </>
  );
}
