import { cn } from '@/lib/cn';

/** The classes of a floating list (menu, select, combobox). */
export function popupClass(className?: string): string {
  return cn(
    'z-50 max-h-[min(22rem,var(--available-height))] min-w-44 overflow-y-auto overscroll-contain rounded-md border border-line bg-raised p-1 shadow-raised outline-none',
    'origin-(--transform-origin) transition-[opacity,scale] duration-100 data-ending-style:scale-97 data-ending-style:opacity-0 data-starting-style:scale-97 data-starting-style:opacity-0',
    className,
  );
}

/** The classes of a row in such a list. */
export function popupItemClass(className?: string): string {
  return cn(
    'flex min-h-9 cursor-default items-center gap-2 rounded-sm px-2.5 py-1.5 text-sm text-ink outline-none select-none',
    'data-highlighted:bg-sunken data-disabled:text-ink-faint [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-muted',
    className,
  );
}
