'use client';

import { Radio } from '@base-ui/react/radio';
import { RadioGroup as Base } from '@base-ui/react/radio-group';
import type { ReactNode } from 'react';
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

/** Chooses one of a few, all visible. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { options, value, onChange, className, id, name, disabled, ...aria } = props;
  return (
    <Base
      {...aria}
      id={id}
      name={name}
      value={value || null}
      onValueChange={(next) => {
        if (next !== null) onChange(next);
      }}
      disabled={disabled ?? false}
      className={cn('flex flex-col gap-2.5', className)}
    >
      {options.map((option) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the control is the primitive inside
        <label key={option.value} className="flex items-start gap-2.5 text-sm text-ink">
          <Radio.Root
            value={option.value}
            className="mt-0.5 grid size-4.5 shrink-0 place-items-center rounded-full border border-line-strong bg-surface data-checked:border-primary data-disabled:opacity-60"
          >
            <Radio.Indicator className="size-2.5 rounded-full bg-primary" />
          </Radio.Root>
          <span className="min-w-0 flex-1">
            {option.label}
            {option.hint && <span className="block text-ink-muted">{option.hint}</span>}
          </span>
        </label>
      ))}
    </Base>
  );
}
