'use client';

import type { Statement, StatementLine } from '@craftlane/contracts/earnings';
import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/button';
import { CardSection } from '@/components/card';
import { ErrorState } from '@/components/error-state';
import { Money } from '@/components/money';
import { NativeSelect } from '@/components/native-select';
import { SkeletonList } from '@/components/skeleton';
import { TextLink } from '@/components/text-link';
import { dayText } from '@/components/time-text';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';
import { downloadStatement } from './download-statement';
import { factWords, lastMonths, monthWords } from './statement-words';

/** A month of the freelancer's account: opening, every movement, closing; and the same as a file for a spreadsheet. */
export function StatementCard() {
  const trpc = useTRPC();
  const months = lastMonths(new Date(), 24);
  const [month, setMonth] = useState(months[0] ?? '');
  const statement = useQuery(trpc.earnings.statement.queryOptions({ month }));
  return (
    <CardSection
      title="Statement"
      description="Months by UTC."
      action={
        <NativeSelect
          aria-label="Month"
          className="w-44"
          value={month}
          onChange={(event) => setMonth(event.target.value)}
          options={months.map((value) => ({ value, label: monthWords(value) }))}
        />
      }
    >
      {statement.isPending && <SkeletonList rows={3} className="h-10" />}
      {statement.isError && <ErrorState error={describeError(statement.error)} onRetry={() => statement.refetch()} />}
      {statement.data && <Lines statement={statement.data} />}
    </CardSection>
  );
}

function Lines({ statement }: { statement: Statement }) {
  const { currency, openingMinor, closingMinor, lines } = statement;
  return (
    <div className="flex flex-col gap-4">
      <table className="w-full text-sm">
        <caption className="sr-only">Movements of {monthWords(statement.month)}</caption>
        <tbody>
          <Sum label="Opening balance" minor={openingMinor} currency={currency} />
          {lines.map((line) => (
            <Line key={`${line.at}${line.orderId}${line.fact}${line.amountMinor}`} line={line} currency={currency} />
          ))}
          <Sum label="Closing balance" minor={closingMinor} currency={currency} />
        </tbody>
      </table>
      {lines.length === 0 && <p className="text-sm text-ink-muted">Nothing moved in this month.</p>}
      <div>
        <Button
          variant="secondary"
          size="sm"
          disabled={lines.length === 0}
          onClick={() => downloadStatement(statement)}
        >
          <Download aria-hidden /> Download CSV
        </Button>
      </div>
    </div>
  );
}

function Line({ line, currency }: { line: StatementLine; currency: string }) {
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-2.5 pr-3 text-left font-normal">
        <span className="block">{factWords[line.fact]}</span>
        <span className="block text-xs text-ink-muted">
          {dayText(line.at)} · <TextLink href={`/orders/${line.orderId}`}>{line.gigTitle}</TextLink>
        </span>
      </th>
      <td className="py-2.5 text-right align-top tabular-nums">
        <Money minor={line.amountMinor} currency={currency} />
      </td>
    </tr>
  );
}

function Sum({ label, minor, currency }: { label: string; minor: number; currency: string }) {
  return (
    <tr className="border-b border-line font-medium last:border-0">
      <th scope="row" className="py-2.5 text-left font-medium">
        {label}
      </th>
      <td className="py-2.5 text-right tabular-nums">
        <Money minor={minor} currency={currency} />
      </td>
    </tr>
  );
}
