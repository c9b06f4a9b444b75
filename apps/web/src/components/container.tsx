import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';

const widths = { page: 'max-w-page', prose: 'max-w-prose', form: 'max-w-form' };

/** The width of the content, with room at the edges. */
export function Container({
  width = 'page',
  className,
  ...rest
}: ComponentProps<'div'> & { width?: keyof typeof widths }) {
  return <div {...rest} className={cn('mx-auto w-full px-4 sm:px-6', widths[width], className)} />;
}
