'use client';

import { type ReactNode, useId } from 'react';
import { cn } from '@/lib/cn';

/** One choice of a {@link RadioGroup}. */
export type RadioOption<Value extends string = string> = { value: Value; label: ReactNode; hint?: ReactNode };

type RadioGroupProps<Value extends string> = {
  options: readonly RadioOption<Value>[];
  value: Value | null | '';
  onChange: (value: Value) => void;
  className?: string | undefined;
  id?: string | undefined;
  name?: string | undefined;
  disabled?: boolean | undefined;
  'aria-label'?: string | undefined;
  'aria-labelledby'?: string | undefined;
  'aria-describedby'?: string | undefined;
};

/** Chooses one of a few, all visible; the arrow keys move the choice. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { options, value, onChange, className, id, name, disabled = false, ...aria } = props;
  const group = useId();
  return (
    <div {...aria} id={id} role="radiogroup" className={cn('flex flex-col gap-2.5', className)}>
      {options.map((option) => (
        <label key={option.value} className="flex items-start gap-2.5 text-sm text-ink">
          <input
            type="radio"
            name={name ?? group}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            disabled={disabled}
            className="mt-0.5 size-4.5 shrink-0 appearance-none rounded-full border border-line-strong bg-surface checked:border-5 checked:border-primary disabled:opacity-60"
          />
          <span className="min-w-0 flex-1">
            {option.label}
            {option.hint && <span className="block text-ink-muted">{option.hint}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
