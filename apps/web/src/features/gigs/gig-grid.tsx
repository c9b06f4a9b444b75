'use client';

import type { GigCard as Gig } from '@craftlane/contracts/gig';
import { Skeleton } from '@/components/skeleton';
import { cn } from '@/lib/cn';
import { GigCard, type Highlight } from './gig-card';

const columns = {
  /** A whole page. */
  four: 'sm:grid-cols-2 lg:grid-cols-4',
  /** Beside a column of filters or facts. */
  three: 'sm:grid-cols-2 xl:grid-cols-3',
};

type GigGridProps = {
  gigs: readonly (Gig & { highlight?: Highlight })[];
  width?: keyof typeof columns;
  /** The first row is visible at once. */
  isFirst?: boolean;
};

/** Gig cards side by side; one below the other on phones. Rendered in the browser too, so that a cached page carries its data once, not its markup twice. */
export function GigGrid({ gigs, width = 'four', isFirst = false }: GigGridProps) {
  return (
    <ul className={cn('grid gap-5', columns[width])}>
      {gigs.map((gig, index) => (
        <li key={gig.id}>
          <GigCard gig={gig} isFirst={isFirst && index < 3} />
        </li>
      ))}
    </ul>
  );
}

/** The shape of a {@link GigGrid} while it loads. */
export function GigGridSkeleton({ count = 6, width = 'three' }: { count?: number; width?: keyof typeof columns }) {
  return (
    <div role="status" aria-label="Loading" className={cn('grid gap-5', columns[width])}>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the shapes are all alike
        <div key={index} className="overflow-hidden rounded-lg border border-line bg-surface">
          <Skeleton className="aspect-3/2 w-full rounded-none" />
          <div className="flex flex-col gap-3 p-4">
            <Skeleton className="h-8 w-2/3" />
            <Skeleton className="h-11 w-full" />
            <Skeleton className="h-6 w-full" />
          </div>
        </div>
      ))}
    </div>
  );
}
