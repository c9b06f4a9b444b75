'use client';

import type { OperatorAction } from '@craftlane/contracts/operator';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { EmptyState } from '@/components/empty-state';
import { RelativeTime } from '@/components/relative-time';
import type { Column } from '@/components/table';
import { TextLink } from '@/components/text-link';
import { useTRPC } from '@/trpc/client';
import { pageSize, QueuePage, usePage } from './queue-page';

const HOUR_MS = 3_600_000;

const columns: Column<OperatorAction>[] = [
  {
    key: 'what',
    heading: 'What',
    isPlain: true,
    cell: ({ action, orderId, gigTitle }) => (
      <span className="flex flex-col">
        <span className="font-medium first-letter:uppercase">{action.replaceAll('_', ' ')}</span>
        {orderId && <TextLink href={`/orders/${orderId}`}>{gigTitle ?? 'Order'}</TextLink>}
      </span>
    ),
  },
  {
    key: 'why',
    heading: 'Why',
    isPlain: true,
    cell: ({ reason, details }) => (
      <span className="flex flex-col gap-1">
        <span className="wrap-anywhere">{reason}</span>
        {details && <span className="text-xs wrap-anywhere text-ink-muted">{detailsText(details)}</span>}
      </span>
    ),
  },
  { key: 'who', heading: 'Who', cell: ({ operatorName, operatorId }) => operatorName ?? operatorId.slice(0, 8) },
  { key: 'when', heading: 'When', cell: ({ at }) => <RelativeTime at={at} /> },
];

/** What operators did and why, newest first; nobody can change it. */
export function ActionLog() {
  const trpc = useTRPC();
  const page = usePage();
  const query = useQuery({
    ...trpc.operator.actions.queryOptions({ page, pageSize }),
    placeholderData: keepPreviousData,
  });
  return (
    <QueuePage
      query={query}
      caption="What operators did"
      columns={columns}
      rowKey={({ id }) => id}
      path="/operator/log"
      empty={
        <EmptyState icon={<ScrollText />} title="Nothing was done yet">
          Every action of an operator stands here with its reason.
        </EmptyState>
      }
    />
  );
}

function detailsText(details: Record<string, unknown>): string {
  return Object.entries(details)
    .map(
      ([name, value]) =>
        `${nameOf(name)}: ${[value]
          .flat()
          .map((each) => textOf(name, each))
          .join(' → ')}`,
    )
    .join(', ');
}

/** `reviewPeriodMs` is «review period». */
function nameOf(name: string): string {
  return name
    .replace(/(Ms|Bps|Minor)$/, '')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim();
}

function textOf(name: string, value: unknown): string {
  if (typeof value !== 'number') return String(value);
  if (name.endsWith('Ms')) return `${Number((value / HOUR_MS).toFixed(2))} h`;
  if (name.endsWith('Bps')) return `${value / 100} %`;
  return name.endsWith('Minor') ? (value / 100).toFixed(2) : String(value);
}
