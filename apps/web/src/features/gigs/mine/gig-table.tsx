'use client';

import type { OwnGig } from '@craftlane/contracts/gig';
import Link from 'next/link';
import { Badge } from '@/components/badge';
import { Money } from '@/components/money';
import { RelativeTime } from '@/components/relative-time';
import { type Column, Table } from '@/components/table';
import { GigCover } from '../gig-cover';
import { statusWords } from '../words';
import { GigActions } from './gig-actions';

const columns: readonly Column<OwnGig>[] = [
  { key: 'gig', heading: 'Gig', isPlain: true, cell: (gig) => <Name gig={gig} /> },
  {
    key: 'status',
    heading: 'Status',
    cell: ({ status }) => <Badge tone={statusWords[status].tone}>{statusWords[status].label}</Badge>,
  },
  {
    key: 'price',
    heading: 'From',
    align: 'right',
    cell: ({ fromPriceMinor, currency }) =>
      fromPriceMinor ? <Money minor={fromPriceMinor} currency={currency} /> : <span className="text-ink-faint">–</span>,
  },
  {
    key: 'changed',
    heading: 'Changed',
    cell: ({ updatedAt }) => <RelativeTime at={updatedAt} className="text-ink-muted" />,
  },
  { key: 'actions', heading: 'Actions', isPlain: true, align: 'right', cell: (gig) => <GigActions gig={gig} /> },
];

/** One's own gigs, with what can be done to each. */
export function GigTable({ gigs }: { gigs: readonly OwnGig[] }) {
  return <Table caption="Your gigs" columns={columns} rows={gigs} rowKey={({ id }) => id} />;
}

function Name({ gig }: { gig: OwnGig }) {
  return (
    <span className="flex min-w-0 items-center gap-4">
      <GigCover image={gig.cover} sizes="6rem" className="w-20 shrink-0 rounded-md" />
      <Link href={`/selling/gigs/${gig.id}`} className="line-clamp-2 font-medium wrap-anywhere hover:underline">
        {gig.title || 'Untitled gig'}
      </Link>
    </span>
  );
}
