'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Scale } from 'lucide-react';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { EmptyState } from '@/components/empty-state';
import { ErrorState } from '@/components/error-state';
import { Money } from '@/components/money';
import { Pagination } from '@/components/pagination';
import { RelativeTime } from '@/components/relative-time';
import { SkeletonList } from '@/components/skeleton';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';
import { GigThumbnail } from '../gig-thumbnail';

const pageSize = 20;

/** What waits for an operator's decision, the oldest dispute first. */
export function DisputeList() {
  const trpc = useTRPC();
  const page = Math.max(1, Number.parseInt(useSearchParams().get('page') ?? '', 10) || 1);
  const disputes = useQuery({
    ...trpc.orders.disputes.queryOptions({ page, pageSize }),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
  if (disputes.isPending) return <SkeletonList rows={4} className="h-24" />;
  if (!disputes.data) return <ErrorState error={describeError(disputes.error)} onRetry={() => disputes.refetch()} />;
  const { items, total } = disputes.data;
  if (items.length === 0)
    return (
      <EmptyState icon={<Scale />} title="No disputes">
        When a buyer and a freelancer cannot agree, their order appears here.
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-4">
      <ul className="flex flex-col gap-3">
        {items.map(({ id, gig, other, disputedAt, amountMinor, currency }) => (
          <li key={id}>
            <Link
              href={`/orders/${id}`}
              className="flex items-center gap-4 rounded-lg border border-line bg-surface p-3 shadow-card transition-colors hover:border-line-strong sm:p-4"
            >
              <GigThumbnail imageId={gig.coverImageId} className="w-20 sm:w-28" />
              <div className="min-w-0 flex-1">
                <p className="line-clamp-2 font-medium">{gig.title}</p>
                <p className="mt-0.5 line-clamp-2 text-sm text-ink-muted">
                  {other.displayName} · opened <RelativeTime at={disputedAt} />
                </p>
              </div>
              <Money minor={amountMinor} currency={currency} className="font-semibold" />
            </Link>
          </li>
        ))}
      </ul>
      <Pagination
        page={page}
        pageCount={Math.ceil(total / pageSize)}
        hrefFor={(target) => (target > 1 ? `/operator?page=${target}` : '/operator')}
      />
    </div>
  );
}
