'use client';

import { type ComponentProps, useState } from 'react';
import { cn } from '@/lib/cn';
import { Input } from './input';
import { majorText, minorOf } from './money-text';

type MoneyInputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type'> & {
  /** In minor units; null or an empty text for nothing. */
  value: number | null | '';
  /** Null when the box is empty or holds no amount. */
  onChange: (minor: number | null) => void;
  currency: string;
};

/** An amount, typed in major units and kept in minor units. */
export function MoneyInput({ value, onChange, currency, className, onBlur, ...rest }: MoneyInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const stored = typeof value === 'number' ? majorText(value, currency) : '';
  return (
    <div className="relative">
      <Input
        {...rest}
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? stored}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(minorOf(event.target.value, currency));
        }}
        onBlur={(event) => {
          // What is no amount stays visible, so that it can be corrected.
          if (typed !== null && (typed === '' || minorOf(typed, currency) !== null)) setTyped(null);
          onBlur?.(event);
        }}
        className={cn('pr-12 tabular-nums', className)}
      />
      <span
        aria-hidden
        className="pointer-events-none absolute inset-y-0 right-3 grid place-items-center text-xs text-ink-muted"
      >
        {currency}
      </span>
    </div>
  );
}
