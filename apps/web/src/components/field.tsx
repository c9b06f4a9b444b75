'use client';

import { type ReactNode, useId } from 'react';
import { type ControllerRenderProps, useController } from 'react-hook-form';
import { describedBy, FieldFrame } from './field-frame';
import { sentence } from './sentence';

/** What a control inside a {@link Field} receives; every control of the design system takes these by spreading. */
export type FieldControl = Pick<ControllerRenderProps, 'name' | 'value' | 'onChange' | 'onBlur' | 'ref'> & {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
  'aria-labelledby': string;
};

type FieldProps = {
  /** Dotted path of the value in the form, for example `packages.0.name`. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean | undefined;
  children: (control: FieldControl) => ReactNode;
};

/** One value of the surrounding `Form`: label, control, hint and error, tied together for assistive technology. */
export function Field({ name, label, hint, optional, children }: FieldProps) {
  const id = useId();
  const { field, fieldState } = useController({ name });
  const error = sentence(fieldState.error?.message ?? fieldState.error?.root?.message);
  const { value, onChange, onBlur, ref } = field;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      {children({
        id,
        name,
        value: value ?? '',
        onChange,
        onBlur,
        ref,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': describedBy(id, hint, error),
        'aria-labelledby': `${id}-label`,
      })}
    </FieldFrame>
  );
}
