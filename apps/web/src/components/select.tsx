'use client';

import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import type { Ref } from 'react';
import { controlClass } from './control-class';
import { popupClass, popupItemClass } from './popup-class';

/** One choice of a list. */
export type Option<Value extends string = string> = { value: Value; label: string };

type SelectProps<Value extends string> = {
  options: readonly Option<Value>[];
  value: Value | null | '';
  /** Null only when `clearLabel` is given and chosen. */
  onChange: (value: Value | null) => void;
  placeholder?: string | undefined;
  /** Adds a first row that chooses nothing, for example "Any category". */
  clearLabel?: string | undefined;
  disabled?: boolean | undefined;
  className?: string | undefined;
  id?: string | undefined;
  name?: string | undefined;
  onBlur?: (() => void) | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
  'aria-label'?: string | undefined;
  'aria-labelledby'?: string | undefined;
  'aria-invalid'?: true | undefined;
  'aria-describedby'?: string | undefined;
};

/** Chooses one of a short list; for long lists that people search, use `Combobox`. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const {
    options,
    value,
    onChange,
    placeholder = 'Choose…',
    clearLabel,
    disabled,
    className,
    name,
    ...trigger
  } = props;
  const rows: { value: Value | null; label: string }[] = [
    ...(clearLabel ? [{ value: null, label: clearLabel }] : []),
    ...options,
  ];
  return (
    <Base.Root
      items={rows}
      value={value || null}
      onValueChange={onChange}
      disabled={disabled ?? false}
      name={name}
      modal={false}
    >
      <Base.Trigger
        {...trigger}
        className={controlClass(`flex h-10 items-center justify-between gap-2 text-left ${className ?? ''}`)}
      >
        <Base.Value placeholder={placeholder} className="truncate data-placeholder:text-ink-faint" />
        <Base.Icon>
          <ChevronsUpDown aria-hidden className="size-4 text-ink-muted" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <Base.Popup className={popupClass('min-w-(--anchor-width)')}>
            <Base.List>
              {rows.map((row) => (
                <Base.Item key={row.value ?? ''} value={row.value} className={popupItemClass('justify-between')}>
                  <Base.ItemText>{row.label}</Base.ItemText>
                  <Base.ItemIndicator>
                    <Check aria-hidden />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
