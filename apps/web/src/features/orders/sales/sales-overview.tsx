'use client';

import type { Sales } from '@craftlane/contracts/payment';
import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { CardSection } from '@/components/card';
import { ErrorState } from '@/components/error-state';
import { Figure } from '@/components/figure';
import { Money } from '@/components/money';
import { Skeleton } from '@/components/skeleton';
import { TextLink } from '@/components/text-link';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';
import { DueList } from './due-list';
import { hasSales, totalsOf } from './totals';

const chartHeight = 'h-56 lg:h-72';
// The charts are heavier than the rest of the page.
const SalesChart = dynamic(() => import('./sales-chart').then((loaded) => loaded.SalesChart), {
  ssr: false,
  loading: () => <Skeleton className={chartHeight} />,
});

/** What a freelancer sold month by month and what is due; nothing before the first sale. */
export function SalesOverview() {
  const trpc = useTRPC();
  const sales = useQuery(trpc.orders.sales.queryOptions());
  if (sales.isPending) return <Skeleton className="mb-10 h-96" />;
  if (sales.isError) return <ErrorState error={describeError(sales.error)} onRetry={() => sales.refetch()} />;
  if (!hasSales(sales.data)) return null;
  return (
    <section aria-label="Sales" className="mb-12 flex flex-col gap-4">
      <Figures sales={sales.data} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <CardSection title="Earnings by month" description="After commission, by the month of payment.">
          <SalesChart months={sales.data.months} currency={sales.data.currency} className={chartHeight} />
        </CardSection>
        <CardSection title="Due next" action={<TextLink href="/selling/orders">All orders</TextLink>}>
          <DueList orders={sales.data.due} />
        </CardSection>
      </div>
    </section>
  );
}

function Figures({ sales }: { sales: Sales }) {
  const { currency, activeOrders } = sales;
  const { thisMonthMinor, yearMinor, yearOrders } = totalsOf(sales);
  return (
    <dl className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
      <Figure label="This month">
        <Money minor={thisMonthMinor} currency={currency} />
      </Figure>
      <Figure label="Last 12 months">
        <Money minor={yearMinor} currency={currency} />
      </Figure>
      <Figure label="Orders in 12 months">{yearOrders}</Figure>
      <Figure label="Active orders">{activeOrders}</Figure>
    </dl>
  );
}
