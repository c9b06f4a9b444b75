import { cn } from '@/lib/cn';

/** The classes of a box that people type or choose in. */
export function controlClass(className?: string): string {
  return cn(
    'w-full rounded-md border border-line-strong bg-surface px-3 text-base text-ink transition-colors sm:text-sm',
    'focus-visible:border-focus focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-focus',
    'aria-invalid:border-danger disabled:bg-sunken disabled:text-ink-muted data-disabled:bg-sunken data-disabled:text-ink-muted',
    className,
  );
}
