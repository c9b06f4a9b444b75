'use client';

import { type GigContent, gigLimits } from '@craftlane/contracts/values/gigs';
import { newId } from '@craftlane/service-kit/ids';
import { Plus } from 'lucide-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Input } from '@/components/input';
import { MoneyInput } from '@/components/money-input';
import { DaysInput } from './days-input';
import { ListRow } from './list-row';
import { Section } from './section';

/** What can be added to any package. */
export function ExtrasSection({ currency }: { currency: string }) {
  const { control } = useFormContext<GigContent>();
  const { fields, append, remove } = useFieldArray({ control, name: 'extras', keyName: 'key' });
  return (
    <Section id="extras" list="extras" title="Extras" description="Optional additions to any package.">
      <div className="flex flex-col gap-3">
        {fields.map(({ key }, index) => (
          <ListRow key={key} label={`Extra ${index + 1}`} onRemove={() => remove(index)}>
            <Field name={`extras.${index}.title`} label="Title">
              {(field) => <Input {...field} placeholder="Social media kit" />}
            </Field>
            <div className="grid grid-cols-2 gap-3">
              <Field name={`extras.${index}.priceMinor`} label="Price">
                {(field) => (
                  <MoneyInput
                    {...field}
                    value={field.value || null}
                    onChange={(minor) => field.onChange(minor ?? 0)}
                    currency={currency}
                  />
                )}
              </Field>
              <Field name={`extras.${index}.extraDays`} label="Extra days">
                {(field) => <DaysInput field={field} min={0} max={30} />}
              </Field>
            </div>
          </ListRow>
        ))}
        {fields.length < gigLimits.extras.max && (
          <Button
            variant="secondary"
            size="sm"
            className="self-start"
            onClick={() => append({ id: newId(), title: '', priceMinor: 0, extraDays: 0 })}
          >
            <Plus aria-hidden /> Add extra
          </Button>
        )}
      </div>
    </Section>
  );
}
