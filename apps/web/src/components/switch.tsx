'use client';

import { Switch as Base } from '@base-ui/react/switch';
import type { ReactNode } from 'react';

type SwitchProps = {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: ReactNode;
  name?: string | undefined;
  disabled?: boolean | undefined;
};

/** Turns something on or off at once, without a save button. */
export function Switch({ checked, onChange, label, name, disabled = false }: SwitchProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the primitive inside
    <label className="flex items-center justify-between gap-4 text-sm text-ink">
      {label}
      <Base.Root
        checked={checked}
        onCheckedChange={onChange}
        name={name}
        disabled={disabled}
        className="flex h-6 w-10 shrink-0 items-center rounded-full border border-line-strong bg-sunken p-0.5 transition-colors data-checked:border-primary data-checked:bg-primary data-disabled:opacity-60"
      >
        <Base.Thumb className="size-4.5 rounded-full bg-line-strong transition-transform data-checked:translate-x-4 data-checked:bg-on-primary" />
      </Base.Root>
    </label>
  );
}
