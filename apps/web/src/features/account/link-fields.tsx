'use client';

import type { ProfileInput } from '@craftlane/contracts/values/people';
import { Plus, Trash2 } from 'lucide-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { IconButton } from '@/components/icon-button';
import { Input } from '@/components/input';

const maxLinks = 10;

/** The portfolio links of a profile. */
export function LinkFields() {
  const { control } = useFormContext<ProfileInput>();
  const { fields, append, remove } = useFieldArray({ control, name: 'portfolioLinks' });
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1.5 text-sm font-medium">Portfolio links</legend>
      {fields.map((row, index) => (
        <div key={row.id} className="grid grid-cols-[1fr_auto] items-end gap-2 sm:grid-cols-[12rem_1fr_auto]">
          <Field name={`portfolioLinks.${index}.label`} label="Label">
            {(field) => <Input {...field} placeholder="Portfolio" />}
          </Field>
          <div className="max-sm:order-last max-sm:col-span-2">
            <Field name={`portfolioLinks.${index}.url`} label="Address">
              {(field) => <Input {...field} type="url" inputMode="url" placeholder="https://" />}
            </Field>
          </div>
          <IconButton label="Remove link" onClick={() => remove(index)}>
            <Trash2 aria-hidden />
          </IconButton>
        </div>
      ))}
      {fields.length < maxLinks && (
        <Button variant="secondary" size="sm" className="self-start" onClick={() => append({ label: '', url: '' })}>
          <Plus aria-hidden /> Add link
        </Button>
      )}
    </fieldset>
  );
}
