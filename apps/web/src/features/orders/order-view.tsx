'use client';

import type { Order } from '@craftlane/contracts/payment';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { CardSection } from '@/components/card';
import { EmptyState } from '@/components/empty-state';
import { ErrorState } from '@/components/error-state';
import { LinkButton } from '@/components/link-button';
import { PageHeader } from '@/components/page-header';
import { SkeletonList } from '@/components/skeleton';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';
import { ProblemActions } from './cancellation/problem-actions';
import { ChangeActions } from './changes/change-actions';
import { ChargebackCards } from './chargebacks/chargeback-card';
import { DeliveryVersions } from './delivery-versions';
import { showsLate } from './next-step';
import { NextStepCard } from './next-step-card';
import { OrderStatusBadge } from './order-status-badge';
import { OrderSummaryCard } from './order-summary-card';
import { OrderTimeline } from './order-timeline';
import { RefundCard } from './refunds/refund-card';
import { RequirementAnswers } from './requirement-answers';

/** One order as its viewer sees it, kept fresh while the page is open. `contact` opens the conversation with the other person. */
export function OrderView({ orderId, contact }: { orderId: string; contact: (order: Order) => ReactNode }) {
  const trpc = useTRPC();
  const query = useQuery({ ...trpc.orders.get.queryOptions({ orderId }), refetchInterval: 4_000 });
  if (query.isPending) return <SkeletonList rows={3} className="h-40" />;
  if (!query.data) {
    const error = describeError(query.error);
    return error.code === 'NOT_FOUND' ? <NoOrder /> : <ErrorState error={error} onRetry={() => query.refetch()} />;
  }
  const order = query.data;
  return (
    <>
      <PageHeader
        title={order.gig.title}
        description={<OrderStatusBadge status={order.status} isLate={showsLate(order)} className="mt-2" />}
        actions={contact(order)}
        breadcrumb={<BackToList order={order} />}
      />
      <div className="grid items-start gap-6 pb-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <NextStepCard order={order} />
          <ChargebackCards order={order} />
          <DeliveryVersions deliveries={order.deliveries} />
          {order.requirements.some((each) => each.answer !== null) && (
            <CardSection title="Requirements">
              <RequirementAnswers requirements={order.requirements} />
            </CardSection>
          )}
          <CardSection title="History">
            <OrderTimeline order={order} />
          </CardSection>
          <ChangeActions order={order} />
          <ProblemActions order={order} />
          <RefundCard order={order} />
        </div>
        <OrderSummaryCard order={order} />
      </div>
    </>
  );
}

const lists = {
  buyer: { href: '/orders', label: 'Orders' },
  freelancer: { href: '/selling/orders', label: 'Sales' },
  operator: { href: '/operator', label: 'Console' },
};

function BackToList({ order }: { order: Order }) {
  const { href, label } = lists[order.viewerRole];
  return (
    <Link href={href} className="text-sm text-ink-muted hover:text-ink">
      ← {label}
    </Link>
  );
}

function NoOrder() {
  return (
    <div className="py-12">
      <EmptyState title="There is no such order" action={<LinkButton href="/orders">Your orders</LinkButton>}>
        It may belong to another account than the one you are logged in with.
      </EmptyState>
    </div>
  );
}
