'use client';

import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

type CheckboxProps = {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: ReactNode;
  hint?: ReactNode;
  name?: string | undefined;
  disabled?: boolean | undefined;
};

/** A box to tick, with its text. */
export function Checkbox({ checked, onChange, label, hint, name, disabled = false }: CheckboxProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the primitive inside
    <label className="flex items-start gap-2.5 text-sm text-ink">
      <Base.Root
        checked={checked}
        onCheckedChange={onChange}
        name={name}
        disabled={disabled}
        className="mt-0.5 grid size-4.5 shrink-0 place-items-center rounded-sm border border-line-strong bg-surface data-checked:border-primary data-checked:bg-primary data-disabled:opacity-60"
      >
        <Base.Indicator className="text-on-primary">
          <Check aria-hidden className="size-3.5" strokeWidth={3} />
        </Base.Indicator>
      </Base.Root>
      <span>
        {label}
        {hint && <span className="block text-ink-muted">{hint}</span>}
      </span>
    </label>
  );
}
