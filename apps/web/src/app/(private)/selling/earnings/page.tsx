import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Container } from '@/components/container';
import { LinkButton } from '@/components/link-button';
import { PageHeader } from '@/components/page-header';
import { SkeletonList } from '@/components/skeleton';
import { DocumentList } from '@/features/documents/document-list';
import { BalanceFigures } from '@/features/earnings/balance-figures';
import { EarningsList } from '@/features/earnings/earnings-list';
import { PayoutHint } from '@/features/earnings/payout-hint';
import { StatementCard } from '@/features/earnings/statement-card';
import { MonthlyEarnings } from '@/features/orders/sales/monthly-earnings';

export const metadata: Metadata = { title: 'Earnings' };

/** A freelancer's money: where it is, what each order earned, month by month. */
export default function EarningsPage() {
  return (
    <Container>
      <PageHeader
        title="Earnings"
        description="From the buyer’s payment to your bank."
        actions={
          <LinkButton variant="secondary" href="/settings/payouts">
            Payouts
          </LinkButton>
        }
      />
      <PayoutHint />
      <BalanceFigures />
      <MonthlyEarnings />
      <div className="mb-10">
        <StatementCard />
      </div>
      <h2 className="mb-4 text-xl font-semibold">By order</h2>
      <Suspense fallback={<SkeletonList className="h-16" />}>
        <EarningsList />
      </Suspense>
      <h2 className="mt-10 mb-4 text-xl font-semibold">Commission notes</h2>
      <DocumentList side="freelancer" />
    </Container>
  );
}
