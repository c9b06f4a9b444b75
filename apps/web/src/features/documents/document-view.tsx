'use client';

import type { Document } from '@craftlane/contracts/documents';
import { useQuery } from '@tanstack/react-query';
import { Download, Printer } from 'lucide-react';
import { Button } from '@/components/button';
import { buttonClass } from '@/components/button-class';
import { EmptyState } from '@/components/empty-state';
import { ErrorState } from '@/components/error-state';
import { Money } from '@/components/money';
import { SkeletonList } from '@/components/skeleton';
import { TextLink } from '@/components/text-link';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';
import { counterpartWords, issuedText, kindWords } from './document-words';

/** A document to read, print or keep as a file. */
export function DocumentView({ documentId }: { documentId: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.documents.get.queryOptions({ documentId }));
  if (query.isPending) return <SkeletonList rows={1} className="h-96" />;
  if (!query.data) {
    const error = describeError(query.error);
    if (error.code !== 'NOT_FOUND') return <ErrorState error={error} onRetry={() => query.refetch()} />;
    return (
      <EmptyState title="There is no such document">
        It may belong to another account than the one you are logged in with.
      </EmptyState>
    );
  }
  const document = query.data;
  return (
    <div className="mx-auto flex max-w-form flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3 print:hidden">
        <TextLink href={`/orders/${document.orderId}`}>← Order</TextLink>
        <div className="flex gap-2">
          <Button variant="secondary" size="sm" onClick={() => window.print()}>
            <Printer aria-hidden /> Print
          </Button>
          <a href={`/documents/${document.id}/pdf`} download className={buttonClass('primary', 'sm')}>
            <Download aria-hidden /> PDF
          </a>
        </div>
      </div>
      <Paper document={document} />
    </div>
  );
}

function Paper({ document }: { document: Document }) {
  const { kind, number, issuer, recipient, counterpart, title, lines, currency, totalMinor, corrects } = document;
  return (
    <article className="rounded-lg border border-line bg-surface p-6 shadow-card sm:p-10 print:border-0 print:p-0 print:shadow-none">
      <header className="flex flex-wrap justify-between gap-6">
        <div>
          <h1 className="text-2xl font-semibold">{kindWords[kind]}</h1>
          <p className="mt-1 text-ink-muted tabular-nums">{number}</p>
        </div>
        <address className="text-right text-sm not-italic">
          {issuer.map((line) => (
            <span key={line} className="block first:font-semibold">
              {line}
            </span>
          ))}
        </address>
      </header>
      <dl className="mt-8 grid gap-x-6 gap-y-4 text-sm sm:grid-cols-2">
        <Fact label="To">{recipient}</Fact>
        <Fact label={counterpartWords(kind)}>{counterpart}</Fact>
        <Fact label="Date">{issuedText(document.issuedAt)}</Fact>
        <Fact label="Order">{title}</Fact>
        {corrects && <Fact label="Corrects">{corrects}</Fact>}
      </dl>
      <table className="mt-8 w-full text-sm">
        <thead>
          <tr className="border-b border-line-strong text-left text-ink-muted">
            <th scope="col" className="py-2 font-medium">
              What
            </th>
            <th scope="col" className="py-2 text-right font-medium">
              Amount
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ text, amountMinor }) => (
            <tr key={`${text}${amountMinor}`} className="border-b border-line">
              <td className="py-2.5 pr-4 wrap-anywhere">{text}</td>
              <td className="py-2.5 text-right">
                <Money minor={amountMinor} currency={currency} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="text-base font-semibold">
            <th scope="row" className="pt-4 text-left">
              Total
            </th>
            <td className="pt-4 text-right">
              <Money minor={totalMinor} currency={currency} />
            </td>
          </tr>
        </tfoot>
      </table>
    </article>
  );
}

function Fact({ label, children }: { label: string; children: string }) {
  return (
    <div>
      <dt className="text-ink-muted">{label}</dt>
      <dd className="mt-0.5 font-medium wrap-anywhere">{children}</dd>
    </div>
  );
}
