'use client';

import type { ProfileInput } from '@craftlane/contracts/values/people';
import { Plus, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/components/button';
import { Combobox } from '@/components/combobox';
import { Field } from '@/components/field';
import { IconButton } from '@/components/icon-button';
import { Select } from '@/components/select';
import { languageOptions, levelOptions } from './profile-options';

const maxLanguages = 10;

/** The languages of a profile, each with its level. */
export function LanguageFields() {
  const { control } = useFormContext<ProfileInput>();
  const { fields, append, remove } = useFieldArray({ control, name: 'languages' });
  const languages = useMemo(languageOptions, []);
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1.5 text-sm font-medium">Languages</legend>
      {fields.map((row, index) => (
        <div key={row.id} className="grid grid-cols-[1fr_auto] items-end gap-2 sm:grid-cols-[1fr_12rem_auto]">
          <Field name={`languages.${index}.code`} label="Language">
            {(field) => <Combobox {...field} options={languages} onChange={(code) => field.onChange(code ?? '')} />}
          </Field>
          <div className="max-sm:order-last max-sm:col-span-2">
            <Field name={`languages.${index}.level`} label="Level">
              {(field) => <Select {...field} options={levelOptions} />}
            </Field>
          </div>
          <IconButton label="Remove language" onClick={() => remove(index)}>
            <Trash2 aria-hidden />
          </IconButton>
        </div>
      ))}
      {fields.length < maxLanguages && (
        <Button
          variant="secondary"
          size="sm"
          className="self-start"
          onClick={() => append({ code: '', level: 'conversational' })}
        >
          <Plus aria-hidden /> Add language
        </Button>
      )}
    </fieldset>
  );
}
