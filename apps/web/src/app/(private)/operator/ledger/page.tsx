import type { Metadata } from 'next';
import { PageHeader } from '@/components/page-header';
import { LedgerBrowser } from '@/features/ledger/ledger-browser';

export const metadata: Metadata = { title: 'Ledger' };

/** Where operators see every account at any instant, and what moved on it. */
export default function LedgerPage() {
  return (
    <>
      <PageHeader title="Ledger" description="Every account at any instant, and everything that moved on it." />
      <LedgerBrowser />
    </>
  );
}
