'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { ErrorState } from '@/components/error-state';
import { Pagination } from '@/components/pagination';
import { SkeletonList } from '@/components/skeleton';
import { type Column, Table } from '@/components/table';
import { describeError } from '@/trpc/describe-error';

/** How many rows the lists of the console show. */
export const pageSize = 20;

type QueuePageProps<Row> = {
  query: Pick<UseQueryResult<{ items: Row[]; total: number }, unknown>, 'data' | 'error' | 'isPending' | 'refetch'>;
  caption: string;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  /** Stands where there are no rows. */
  empty: ReactNode;
  path: string;
};

/** One list of the console in every state: loading, failed, empty, and page by page. */
export function QueuePage<Row>({ query, caption, columns, rowKey, empty, path }: QueuePageProps<Row>) {
  const page = usePage();
  if (query.isPending) return <SkeletonList rows={4} className="h-16" />;
  if (!query.data) return <ErrorState error={describeError(query.error)} onRetry={() => query.refetch()} />;
  const { items, total } = query.data;
  if (items.length === 0) return empty;
  return (
    <div className="flex flex-col gap-4">
      <Table caption={caption} columns={columns} rows={items} rowKey={rowKey} />
      <Pagination
        page={page}
        pageCount={Math.ceil(total / pageSize)}
        hrefFor={(target) => `${path}${path.includes('?') ? '&' : '?'}page=${target}`}
      />
    </div>
  );
}

/** The page that the address names, from 1. */
export function usePage(): number {
  return Math.max(1, Number.parseInt(useSearchParams().get('page') ?? '', 10) || 1);
}
