'use client';

import type { DocumentSummary } from '@craftlane/contracts/documents';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Download, ReceiptText } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { ErrorState } from '@/components/error-state';
import { Money } from '@/components/money';
import { SkeletonList } from '@/components/skeleton';
import { type Column, Table } from '@/components/table';
import { TextLink } from '@/components/text-link';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';
import { issuedText, kindWords } from './document-words';

const pageSize = 20;

const columns: Column<DocumentSummary>[] = [
  {
    key: 'number',
    heading: 'Number',
    isPlain: true,
    cell: ({ id, number, kind }) => (
      <span className="flex flex-col">
        <TextLink href={`/documents/${id}`}>{number}</TextLink>
        <span className="text-xs text-ink-muted">{kindWords[kind]}</span>
      </span>
    ),
  },
  {
    key: 'order',
    heading: 'For',
    isPlain: true,
    cell: ({ orderId, title }) => (
      <span className="line-clamp-2">
        <TextLink href={`/orders/${orderId}`}>{title}</TextLink>
      </span>
    ),
  },
  { key: 'issued', heading: 'Date', cell: ({ issuedAt }) => issuedText(issuedAt) },
  {
    key: 'total',
    heading: 'Amount',
    align: 'right',
    cell: ({ totalMinor, currency }) => <Money minor={totalMinor} currency={currency} />,
  },
  {
    key: 'pdf',
    heading: 'File',
    isPlain: true,
    cell: ({ id, number }) => (
      <a
        href={`/documents/${id}/pdf`}
        download={`${number}.pdf`}
        className="inline-flex items-center gap-1 font-medium text-primary-ink hover:underline"
      >
        <Download aria-hidden className="size-4" /> PDF<span className="sr-only"> of {number}</span>
      </a>
    ),
  },
];

/** One's own documents as a buyer or a freelancer, newest first; of one order when it is named. */
export function DocumentList({ side, orderId }: { side: 'buyer' | 'freelancer'; orderId?: string }) {
  const trpc = useTRPC();
  const [page, setPage] = useState(1);
  const query = useQuery({
    ...trpc.documents.list.queryOptions({ role: side, page, pageSize, ...(orderId && { orderId }) }),
    placeholderData: keepPreviousData,
  });
  if (query.isPending) return <SkeletonList rows={2} className="h-14" />;
  if (!query.data) return <ErrorState error={describeError(query.error)} onRetry={() => query.refetch()} />;
  const { items, total } = query.data;
  if (items.length === 0)
    return (
      <EmptyState icon={<ReceiptText />} title="No documents yet">
        {side === 'buyer' ? 'Every payment has an invoice here.' : 'Every commission has a note here.'}
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-4">
      <Table caption="Documents" columns={columns} rows={items} rowKey={({ id }) => id} />
      {total > pageSize && (
        <div className="flex justify-center gap-3">
          <Button variant="secondary" size="sm" disabled={page === 1} onClick={() => setPage(page - 1)}>
            Newer
          </Button>
          <Button variant="secondary" size="sm" disabled={page * pageSize >= total} onClick={() => setPage(page + 1)}>
            Older
          </Button>
        </div>
      )}
    </div>
  );
}
