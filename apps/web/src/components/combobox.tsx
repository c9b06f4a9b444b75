'use client';

import { Combobox as Base } from '@base-ui/react/combobox';
import { Check, ChevronsUpDown, X } from 'lucide-react';
import type { Ref } from 'react';
import { controlClass } from './control-class';
import { popupClass, popupItemClass } from './popup-class';
import type { Option } from './select';

type ComboboxProps = {
  options: readonly Option[];
  value: string | null | '';
  /** Null after clearing. */
  onChange: (value: string | null) => void;
  placeholder?: string | undefined;
  emptyText?: string | undefined;
  id?: string | undefined;
  name?: string | undefined;
  onBlur?: (() => void) | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
  'aria-label'?: string | undefined;
  'aria-labelledby'?: string | undefined;
  'aria-invalid'?: true | undefined;
  'aria-describedby'?: string | undefined;
};

/** Chooses one of a long list by typing part of its label (countries, time zones). */
export function Combobox(props: ComboboxProps) {
  const {
    options,
    value,
    onChange,
    placeholder = 'Type to search…',
    emptyText = 'Nothing found.',
    name,
    ...input
  } = props;
  const selected = options.find((option) => option.value === value) ?? null;
  return (
    <Base.Root
      items={options}
      value={selected}
      onValueChange={(option) => onChange(option?.value ?? null)}
      isItemEqualToValue={(one, other) => one.value === other.value}
      name={name}
    >
      <Base.InputGroup className="relative">
        <Base.Input {...input} placeholder={placeholder} className={controlClass('h-10 pr-16')} />
        <span className="absolute inset-y-0 right-0 flex items-center pr-1 text-ink-muted [&_svg]:size-4">
          <Base.Clear aria-label="Clear" className="grid size-8 place-items-center rounded-sm hover:text-ink">
            <X aria-hidden />
          </Base.Clear>
          <Base.Trigger aria-label="Show choices" className="grid size-8 place-items-center rounded-sm hover:text-ink">
            <ChevronsUpDown aria-hidden />
          </Base.Trigger>
        </span>
      </Base.InputGroup>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50">
          <Base.Popup className={popupClass('w-(--anchor-width)')}>
            <Base.Empty className="text-sm text-ink-muted not-empty:p-2.5">{emptyText}</Base.Empty>
            <Base.List>
              {(option: Option) => (
                <Base.Item key={option.value} value={option} className={popupItemClass('justify-between')}>
                  {option.label}
                  <Base.ItemIndicator>
                    <Check aria-hidden />
                  </Base.ItemIndicator>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
