'use client';

import { type OrderRole, type OrderStatus, type OrderSummary, orderStatusSchema } from '@craftlane/contracts/payment';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { PackageOpen } from 'lucide-react';
import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import { EmptyState } from '@/components/empty-state';
import { ErrorState } from '@/components/error-state';
import { LinkButton } from '@/components/link-button';
import { Money } from '@/components/money';
import { Pagination } from '@/components/pagination';
import { RelativeTime } from '@/components/relative-time';
import { SkeletonList } from '@/components/skeleton';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';
import { GigThumbnail } from './gig-thumbnail';
import { OrderStatusBadge } from './order-status-badge';
import { listWords } from './order-words';
import { StatusFilter } from './status-filter';

const pageSize = 20;

/** The orders of one side of the market, newest first; status and page live in the address. */
export function OrderList({ side }: { side: OrderRole }) {
  const trpc = useTRPC();
  const { status, page, hrefFor, hrefOf } = useListAddress();
  const orders = useQuery({
    ...trpc.orders.list.queryOptions({ role: side, page, pageSize, ...(status && { status }) }),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
  return (
    <div className="flex flex-col gap-4">
      {orders.data && <StatusFilter counts={orders.data.counts} status={status} hrefFor={hrefOf} />}
      {orders.isPending && <SkeletonList rows={4} className="h-24" />}
      {orders.isError && <ErrorState error={describeError(orders.error)} onRetry={() => orders.refetch()} />}
      {orders.data?.items.length === 0 && <NoOrders side={side} isFiltered={status !== undefined} />}
      {orders.data && orders.data.items.length > 0 && (
        <>
          <ul className="flex flex-col gap-3">
            {orders.data.items.map((order) => (
              <OrderRow key={order.id} order={order} />
            ))}
          </ul>
          <Pagination page={page} pageCount={Math.ceil(orders.data.total / pageSize)} hrefFor={hrefFor} />
        </>
      )}
    </div>
  );
}

function OrderRow({ order }: { order: OrderSummary }) {
  const isRunning = order.dueAt !== null && ['in_progress', 'in_revision'].includes(order.status);
  return (
    <li>
      <Link
        href={`/orders/${order.id}`}
        className="flex items-center gap-4 rounded-lg border border-line bg-surface p-3 shadow-card transition-colors hover:border-line-strong sm:p-4"
      >
        <GigThumbnail imageId={order.gig.coverImageId} className="w-20 sm:w-28" />
        <div className="min-w-0 flex-1">
          <p className="line-clamp-2 font-medium">{order.gig.title}</p>
          <p className="mt-0.5 line-clamp-2 text-sm text-ink-muted">
            {order.viewerRole === 'freelancer' ? 'For' : 'From'} {order.other.displayName} ·{' '}
            {isRunning && order.dueAt ? (
              <>
                due <RelativeTime at={order.dueAt} />
              </>
            ) : (
              <RelativeTime at={order.createdAt} />
            )}
          </p>
          <div className="mt-2">
            <OrderStatusBadge status={order.status} isLate={order.isLate} />
          </div>
        </div>
        <Money minor={order.amountMinor} currency={order.currency} className="font-semibold" />
      </Link>
    </li>
  );
}

function NoOrders({ side, isFiltered }: { side: OrderRole; isFiltered: boolean }) {
  if (isFiltered) return <EmptyState title="No orders with this status">Choose another status above.</EmptyState>;
  const { empty, emptyText } = listWords[side];
  const action =
    side === 'buyer' ? (
      <LinkButton href="/search">Browse gigs</LinkButton>
    ) : (
      <LinkButton href="/selling">Your gigs</LinkButton>
    );
  return (
    <EmptyState icon={<PackageOpen />} title={empty} action={action}>
      {emptyText}
    </EmptyState>
  );
}

function useListAddress() {
  const [params, path] = [useSearchParams(), usePathname()];
  const status = orderStatusSchema.safeParse(params.get('status')).data;
  const page = Math.max(1, Number.parseInt(params.get('page') ?? '', 10) || 1);
  const href = (next: { status?: OrderStatus | null | undefined; page: number }) => {
    const query = new URLSearchParams();
    if (next.status) query.set('status', next.status);
    if (next.page > 1) query.set('page', String(next.page));
    return query.size > 0 ? `${path}?${query}` : path;
  };
  return {
    status,
    page,
    hrefFor: (target: number) => href({ status, page: target }),
    hrefOf: (next: OrderStatus | null) => href({ status: next, page: 1 }),
  };
}
