'use client';

import { type GigStatus, gigStatusSchema } from '@craftlane/contracts/gig';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Store } from 'lucide-react';
import { useRouter, useSearchParams } from 'next/navigation';
import { EmptyState } from '@/components/empty-state';
import { ErrorState } from '@/components/error-state';
import { LinkButton } from '@/components/link-button';
import { Pagination } from '@/components/pagination';
import { Select } from '@/components/select';
import { SkeletonList } from '@/components/skeleton';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';
import { statusWords } from '../words';
import { GigTable } from './gig-table';

const pageSize = 20;
const shownStatuses = gigStatusSchema.exclude(['deleted']).options;
const statusOptions = shownStatuses.map((value) => ({ value, label: statusWords[value].label }));

/** The gigs of the logged-in person, last changed first; status and page live in the address. */
export function MyGigs() {
  const trpc = useTRPC();
  const { status, page, hrefFor, setStatus } = useListAddress();
  const gigs = useQuery({
    ...trpc.gigs.mine.queryOptions({ page, pageSize, ...(status && { status }) }),
    placeholderData: keepPreviousData,
  });
  const isEmpty = gigs.data?.items.length === 0;
  return (
    <div className="flex flex-col gap-4">
      {(!isEmpty || status) && (
        <div className="w-60 max-w-full">
          <Select
            aria-label="Status"
            options={statusOptions}
            value={status ?? null}
            onChange={setStatus}
            clearLabel="Any status"
            placeholder="Any status"
          />
        </div>
      )}
      {gigs.isPending && <SkeletonList rows={4} className="h-28" />}
      {gigs.isError && <ErrorState error={describeError(gigs.error)} onRetry={() => gigs.refetch()} />}
      {isEmpty && <NoGigs isFiltered={status !== undefined} />}
      {gigs.data && !isEmpty && (
        <>
          <GigTable gigs={gigs.data.items} />
          <Pagination page={page} pageCount={Math.ceil(gigs.data.total / pageSize)} hrefFor={hrefFor} />
        </>
      )}
    </div>
  );
}

function NoGigs({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <EmptyState title="No gigs with this status">Choose another status above.</EmptyState>;
  return (
    <EmptyState
      icon={<Store />}
      title="You have no gigs yet"
      action={<LinkButton href="/selling/gigs/new">Create your first gig</LinkButton>}
    >
      A gig is something you do for a fixed price. Describe it once, and buyers find it in search.
    </EmptyState>
  );
}

function useListAddress() {
  const [params, router] = [useSearchParams(), useRouter()];
  const status = shownStatuses.find((each) => each === params.get('status'));
  const page = Math.max(1, Number.parseInt(params.get('page') ?? '', 10) || 1);
  const href = (next: { status?: GigStatus | null | undefined; page: number }) => {
    const query = new URLSearchParams();
    if (next.status) query.set('status', next.status);
    if (next.page > 1) query.set('page', String(next.page));
    return query.size > 0 ? `/selling?${query}` : '/selling';
  };
  return {
    status,
    page,
    hrefFor: (target: number) => href({ status, page: target }),
    setStatus: (next: GigStatus | null) => router.replace(href({ status: next, page: 1 })),
  };
}
