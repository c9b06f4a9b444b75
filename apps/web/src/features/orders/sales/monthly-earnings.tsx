'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { CardSection } from '@/components/card';
import { Skeleton } from '@/components/skeleton';
import { useTRPC } from '@/trpc/client';
import { hasSales } from './totals';

const chartHeight = 'h-56 lg:h-64';
// The charts are heavier than the rest of the page.
const SalesChart = dynamic(() => import('./sales-chart').then((loaded) => loaded.SalesChart), {
  ssr: false,
  loading: () => <Skeleton className={chartHeight} />,
});

/** Earnings month by month as a card; nothing before the first sale. */
export function MonthlyEarnings() {
  const trpc = useTRPC();
  const sales = useQuery(trpc.orders.sales.queryOptions());
  if (!sales.data || !hasSales(sales.data)) return null;
  return (
    <CardSection title="By month" description="After commission, by the month of payment." className="mb-6">
      <SalesChart months={sales.data.months} currency={sales.data.currency} className={chartHeight} />
    </CardSection>
  );
}
