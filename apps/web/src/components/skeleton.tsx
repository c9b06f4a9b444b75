import { cn } from '@/lib/cn';

/** A grey shape where something will be; give it the size of that thing so that nothing jumps. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return <div aria-hidden className={cn('animate-pulse rounded-md bg-line', className)} />;
}

/** Several rows of {@link Skeleton} that say they are loading. */
export function SkeletonList({ rows = 4, className }: { rows?: number; className?: string | undefined }) {
  return (
    <div role="status" aria-label="Loading" className="flex flex-col gap-3">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <Skeleton key={row} className={cn('h-16', className)} />
      ))}
    </div>
  );
}
