import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';
import { controlClass } from './control-class';

type TextareaProps = ComponentProps<'textarea'> & {
  /** Shows how many characters are used of how many; more can be typed, and is refused by the form's check. */
  countTo?: number | undefined;
};

/** Several lines of text that grow with their content. */
export function Textarea({ className, countTo, value, rows = 4, ...rest }: TextareaProps) {
  const length = typeof value === 'string' ? value.trim().length : 0;
  return (
    <div>
      <textarea
        {...rest}
        value={value}
        rows={rows}
        // The box grows with its text and then ignores `rows`; this keeps the height it starts with.
        style={{ minHeight: `${rows * 1.5 + 1}rem` }}
        className={controlClass(`field-sizing-content max-h-120 py-2 ${className ?? ''}`)}
      />
      {countTo !== undefined && (
        <p className={cn('mt-1 text-right text-xs tabular-nums', length > countTo ? 'text-danger' : 'text-ink-faint')}>
          {length.toLocaleString('en')} / {countTo.toLocaleString('en')}
        </p>
      )}
    </div>
  );
}
