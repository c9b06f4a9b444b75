'use client';

import type { TrialBalance } from '@craftlane/contracts/ledger';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/button';
import { CardSection } from '@/components/card';
import { ErrorState } from '@/components/error-state';
import { Input } from '@/components/input';
import { Money } from '@/components/money';
import { SkeletonList } from '@/components/skeleton';
import { type Column, Table } from '@/components/table';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';
import { AccountStatement } from './account-statement';

type Row = TrialBalance['accounts'][number];

/** Balances of all accounts at an instant, and the statement of one. */
export function LedgerBrowser() {
  const [at, setAt] = useState('');
  const [account, setAccount] = useState('stripe');
  return (
    <div className="flex flex-col gap-6 pb-12">
      <CardSection
        title="Trial balance"
        description="Debit is positive; together zero in every currency. The accounts of all orders are one line, and so are those of freelancers."
        action={
          <Input
            type="datetime-local"
            aria-label="As it was at"
            className="w-auto"
            value={at}
            onChange={(event) => setAt(event.target.value)}
          />
        }
      >
        <Balances at={at} onChoose={setAccount} />
      </CardSection>
      <AccountStatement key={account} account={account} onChoose={setAccount} />
    </div>
  );
}

function Balances({ at, onChoose }: { at: string; onChoose: (account: string) => void }) {
  const trpc = useTRPC();
  const input = at ? { at: new Date(at).toISOString() } : {};
  const found = useQuery({ ...trpc.ledger.trialBalance.queryOptions(input), placeholderData: keepPreviousData });
  if (found.isPending) return <SkeletonList rows={4} className="h-10" />;
  if (!found.data) return <ErrorState error={describeError(found.error)} onRetry={() => found.refetch()} />;
  const { accounts } = found.data;
  const sums = [...new Set(accounts.map(({ currency }) => currency))].map((currency) => ({
    currency,
    minor: accounts
      .filter((each) => each.currency === currency)
      .reduce((sum, { balanceMinor }) => sum + balanceMinor, 0),
  }));
  if (accounts.length === 0) return <p className="text-ink-muted">Nothing was booked by then.</p>;
  return (
    <div className="flex flex-col gap-3">
      <Table
        caption="Trial balance"
        columns={columnsWith(onChoose)}
        rows={accounts}
        rowKey={({ account, currency }) => account + currency}
      />
      {sums.map(({ currency, minor }) => (
        <p key={currency} className="text-right text-sm font-medium">
          Sum <Money minor={minor} currency={currency} />
        </p>
      ))}
    </div>
  );
}

function columnsWith(onChoose: (account: string) => void): Column<Row>[] {
  return [
    {
      key: 'account',
      heading: 'Account',
      isPlain: true,
      cell: ({ account }) =>
        account.includes('*') ? (
          <code className="text-sm">{account}</code>
        ) : (
          <Button variant="ghost" size="sm" onClick={() => onChoose(account)}>
            <code>{account}</code>
          </Button>
        ),
    },
    { key: 'count', heading: 'Accounts', align: 'right', cell: ({ accountCount }) => accountCount },
    {
      key: 'balance',
      heading: 'Balance',
      align: 'right',
      cell: ({ balanceMinor, currency }) => <Money minor={balanceMinor} currency={currency} />,
    },
  ];
}
