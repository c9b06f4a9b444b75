import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonClass } from './button-class';
import { pageNumbers } from './page-numbers';

type PaginationProps = {
  page: number;
  pageCount: number;
  /** The address of a page. */
  hrefFor: (page: number) => string;
};

/** Links to the pages of a list; nothing when there is only one. */
export function Pagination({ page, pageCount, hrefFor }: PaginationProps) {
  if (pageCount <= 1) return null;
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center justify-center gap-1">
      <Step href={page > 1 ? hrefFor(page - 1) : null} label="Previous page">
        <ChevronLeft aria-hidden />
      </Step>
      {pageNumbers(page, pageCount).map((number, index) =>
        number === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: gaps have no identity but their place
          <span key={`gap-${index}`} aria-hidden className="px-1 text-ink-faint">
            …
          </span>
        ) : (
          <Link
            key={number}
            href={hrefFor(number)}
            aria-label={`Page ${number}`}
            aria-current={number === page ? 'page' : undefined}
            className={buttonClass(number === page ? 'primary' : 'ghost', 'icon', 'tabular-nums')}
          >
            {number}
          </Link>
        ),
      )}
      <Step href={page < pageCount ? hrefFor(page + 1) : null} label="Next page">
        <ChevronRight aria-hidden />
      </Step>
    </nav>
  );
}

function Step({ href, label, children }: { href: string | null; label: string; children: ReactNode }) {
  if (href === null) return <span className={buttonClass('ghost', 'icon', 'invisible')}>{children}</span>;
  return (
    <Link href={href} aria-label={label} className={buttonClass('ghost', 'icon')}>
      {children}
    </Link>
  );
}
