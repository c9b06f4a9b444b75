'use client';

import type { ComponentProps, MouseEvent } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class';
import { Spinner } from './spinner';

type ButtonProps = Omit<ComponentProps<'button'>, 'className' | 'style'> & {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** Work is under way: shows a spinner and ignores presses, and keeps the focus where it is. */
  loading?: boolean | undefined;
  className?: string | undefined;
};

/** A button; `type` is `button` unless said otherwise, so that it submits nothing by accident. */
export function Button({ variant, size, loading = false, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      onClick={loading ? ignore : onClick}
      aria-disabled={loading || undefined}
      aria-busy={loading || undefined}
      className={buttonClass(variant, size, className)}
    >
      {loading && <Spinner />}
      {children}
    </button>
  );
}

/** Also keeps a form from being sent a second time. */
function ignore(event: MouseEvent): void {
  event.preventDefault();
}
