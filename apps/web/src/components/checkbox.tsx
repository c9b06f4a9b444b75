'use client';

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
    <label className="flex items-start gap-2.5 text-sm text-ink">
      <span className="relative mt-0.5 size-4.5 shrink-0">
        <input
          type="checkbox"
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
          name={name}
          disabled={disabled}
          className="peer block size-4.5 appearance-none rounded-sm border border-line-strong bg-surface checked:border-primary checked:bg-primary disabled:opacity-60"
        />
        <Check
          aria-hidden
          className="pointer-events-none invisible absolute inset-0.5 size-3.5 text-on-primary peer-checked:visible"
          strokeWidth={3}
        />
      </span>
      <span>
        {label}
        {hint && <span className="block text-ink-muted">{hint}</span>}
      </span>
    </label>
  );
}
