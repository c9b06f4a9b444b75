import type { ReactNode } from 'react';
import { Skeleton } from '@/components/skeleton';

/** The shape of a page of results while it loads; `children` is that of the gigs. */
export function SearchSkeleton({ children }: { children: ReactNode }) {
  return (
    <>
      <div className="pt-8 pb-5">
        <Skeleton className="h-10 w-64" />
        <Skeleton className="mt-2 h-5 w-24" />
      </div>
      <div className="grid gap-8 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <Skeleton className="h-120 max-lg:hidden" />
        {children}
      </div>
    </>
  );
}
