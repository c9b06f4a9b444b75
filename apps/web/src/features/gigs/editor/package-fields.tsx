'use client';

import { gigLimits } from '@craftlane/contracts/values/gigs';
import { Trash2 } from 'lucide-react';
import { Field } from '@/components/field';
import { IconButton } from '@/components/icon-button';
import { Input } from '@/components/input';
import { MoneyInput } from '@/components/money-input';
import { type Option, Select } from '@/components/select';
import { Textarea } from '@/components/textarea';
import { DaysInput } from './days-input';
import { LinesInput } from './lines-input';

const revisionOptions: Option[] = [
  { value: '0', label: 'None' },
  ...Array.from({ length: 9 }, (_, index) => ({ value: String(index + 1), label: String(index + 1) })),
  { value: 'unlimited', label: 'Unlimited' },
];

type PackageFieldsProps = {
  /** Path of the package in the form. */
  name: string;
  title: string;
  currency: string;
  /** Absent for the only package. */
  onRemove: (() => void) | undefined;
};

/** One package. */
export function PackageFields({ name, title, currency, onRemove }: PackageFieldsProps) {
  return (
    <fieldset className="flex flex-col gap-4 rounded-md border border-line p-4">
      <legend className="sr-only">{title}</legend>
      <div className="flex min-h-10 items-center justify-between">
        <p aria-hidden className="font-semibold">
          {title}
        </p>
        {onRemove && (
          <IconButton label={`Remove ${title} package`} onClick={onRemove}>
            <Trash2 aria-hidden />
          </IconButton>
        )}
      </div>
      <Field name={`${name}.name`} label="Name">
        {(field) => <Input {...field} placeholder="One concept" />}
      </Field>
      <Field name={`${name}.description`} label="What it is">
        {(field) => <Textarea {...field} rows={3} countTo={gigLimits.packages.description} />}
      </Field>
      <Field name={`${name}.priceMinor`} label="Price">
        {(field) => (
          <MoneyInput
            {...field}
            value={field.value || null}
            onChange={(minor) => field.onChange(minor ?? 0)}
            currency={currency}
          />
        )}
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field name={`${name}.deliveryDays`} label="Days">
          {(field) => <DaysInput field={field} min={1} max={90} />}
        </Field>
        <Field name={`${name}.revisions`} label="Revisions">
          {(field) => (
            <Select
              {...field}
              options={revisionOptions}
              value={String(field.value)}
              onChange={(value) => field.onChange(value === 'unlimited' ? value : Number(value))}
            />
          )}
        </Field>
      </div>
      <Field name={`${name}.features`} label="Included" hint="One a line, at most ten." optional>
        {(field) => <LinesInput field={field} placeholder={'Source file\nPrint version'} />}
      </Field>
    </fieldset>
  );
}
