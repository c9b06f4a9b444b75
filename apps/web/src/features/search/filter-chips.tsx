import { X } from 'lucide-react';
import Link from 'next/link';
import { TextLink } from '@/components/text-link';
import type { ActiveFilter } from './search-words';

type FilterChipsProps = {
  filters: readonly ActiveFilter[];
  /** The search without any filter. */
  clearHref: string;
};

/** The filters in force, each a link that takes it off; nothing when there are none. */
export function FilterChips({ filters, clearHref }: FilterChipsProps) {
  if (filters.length === 0) return null;
  return (
    <ul aria-label="Filters in force" className="flex flex-wrap items-center gap-2">
      {filters.map(({ label, href }) => (
        <li key={label}>
          <Link
            href={href}
            prefetch={false}
            scroll={false}
            aria-label={`Remove filter ${label}`}
            className="inline-flex min-h-8 items-center gap-1.5 rounded-full bg-primary-soft pr-2.5 pl-3.5 text-sm text-primary-ink hover:underline"
          >
            {label} <X aria-hidden className="size-3.5" />
          </Link>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <TextLink href={clearHref} prefetch={false} scroll={false} className="px-1 text-sm">
            Clear all
          </TextLink>
        </li>
      )}
    </ul>
  );
}
