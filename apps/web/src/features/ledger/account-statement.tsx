'use client';

import type { LedgerLine } from '@craftlane/contracts/ledger';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/button';
import { CardSection } from '@/components/card';
import { Input } from '@/components/input';
import { Money } from '@/components/money';
import { Notice } from '@/components/notice';
import { RelativeTime } from '@/components/relative-time';
import { SkeletonList } from '@/components/skeleton';
import { type Column, Table } from '@/components/table';
import { TextLink } from '@/components/text-link';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';

const pageSize = 20;

const columns: Column<LedgerLine>[] = [
  {
    key: 'fact',
    heading: 'Fact',
    isPlain: true,
    cell: ({ orderId, businessKey }) => (
      <TextLink href={`/orders/${orderId}`} className="break-all">
        {businessKey.replace(`order:${orderId}:`, '')}
      </TextLink>
    ),
  },
  { key: 'at', heading: 'Booked', cell: ({ bookedAt }) => <RelativeTime at={bookedAt} /> },
  {
    key: 'amount',
    heading: 'Amount',
    align: 'right',
    cell: ({ amountMinor, currency }) => <Money minor={amountMinor} currency={currency} />,
  },
  {
    key: 'balance',
    heading: 'Balance',
    align: 'right',
    cell: ({ balanceMinor, currency }) => <Money minor={balanceMinor} currency={currency} />,
  },
];

/** What moved on one account, newest first; another one can be named. */
export function AccountStatement({ account, onChoose }: { account: string; onChoose: (account: string) => void }) {
  const trpc = useTRPC();
  const [page, setPage] = useState(1);
  const [named, setNamed] = useState(account);
  const lines = useQuery({
    ...trpc.ledger.lines.queryOptions({ account, page, pageSize }),
    placeholderData: keepPreviousData,
  });
  const total = lines.data?.total ?? 0;
  return (
    <CardSection title="Account" description={<code className="break-all">{account}</code>}>
      <form
        className="mb-5 flex flex-wrap gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          onChoose(named.trim());
        }}
      >
        <Input
          aria-label="Name of an account"
          className="min-w-0 flex-1"
          value={named}
          onChange={(event) => setNamed(event.target.value)}
        />
        <Button type="submit" variant="secondary">
          Show
        </Button>
      </form>
      {lines.isPending && <SkeletonList rows={4} className="h-12" />}
      {lines.isError && <Notice tone="danger">{describeError(lines.error).message}</Notice>}
      {lines.data && total === 0 && <p className="text-ink-muted">Nothing moved on this account.</p>}
      {lines.data && total > 0 && (
        <Table
          caption="Lines of the account"
          columns={columns}
          rows={lines.data.items}
          rowKey={({ id }) => String(id)}
        />
      )}
      {total > pageSize && (
        <div className="mt-4 flex items-center justify-center gap-3">
          <Button variant="secondary" size="sm" disabled={page === 1} onClick={() => setPage(page - 1)}>
            Newer
          </Button>
          <span className="text-sm text-ink-muted">
            {page} of {Math.ceil(total / pageSize)}
          </span>
          <Button variant="secondary" size="sm" disabled={page * pageSize >= total} onClick={() => setPage(page + 1)}>
            Older
          </Button>
        </div>
      )}
    </CardSection>
  );
}
