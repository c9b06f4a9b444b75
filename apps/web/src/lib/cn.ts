import { type ClassValue, clsx } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

const merge = extendTailwindMerge({
  extend: { theme: { shadow: ['card', 'raised'], container: ['page', 'prose', 'form'] } },
});

/** Joins class names; of two that set the same property the later wins, so that a caller can override a component. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
