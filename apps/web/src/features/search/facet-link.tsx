'use client';

import { Check } from 'lucide-react';
import Link, { useLinkStatus } from 'next/link';
import { Spinner } from '@/components/spinner';
import { cn } from '@/lib/cn';
import { countText } from './search-words';

type FacetLinkProps = {
  href: string;
  label: string;
  /** How many gigs there are behind it. */
  count?: number | undefined;
  isChosen?: boolean;
  /** Stands below a chosen parent. */
  isNested?: boolean;
};

/** One value of a filter; pressing a chosen one takes it off. */
export function FacetLink({ href, label, count, isChosen = false, isNested = false }: FacetLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      rel="nofollow"
      scroll={false}
      aria-current={isChosen || undefined}
      className={cn(
        '-mx-2 flex min-h-9 items-center gap-2 rounded-md px-2 py-1.5 text-sm hover:bg-sunken',
        isNested && 'pl-5',
        isChosen ? 'font-medium text-primary-ink' : 'text-ink',
      )}
    >
      <span className="min-w-0 flex-1">{label}</span>
      <Mark isChosen={isChosen} count={count} />
    </Link>
  );
}

function Mark({ isChosen, count }: Pick<FacetLinkProps, 'isChosen' | 'count'>) {
  const { pending } = useLinkStatus();
  if (pending) return <Spinner className="text-ink-muted" />;
  if (isChosen) return <Check aria-hidden className="size-4" />;
  if (count === undefined) return null;
  return <span className="text-xs text-ink-faint tabular-nums">{countText(count)}</span>;
}
