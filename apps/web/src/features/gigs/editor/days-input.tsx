'use client';

import type { FieldControl } from '@/components/field';
import { Input } from '@/components/input';

/** A number of days. An empty box is no number, and the check says so. */
export function DaysInput({ field, min, max }: { field: FieldControl; min: number; max: number }) {
  return (
    <Input
      {...field}
      type="number"
      inputMode="numeric"
      min={min}
      max={max}
      value={Number.isNaN(field.value) ? '' : field.value}
      onChange={(event) => field.onChange(event.target.value === '' ? Number.NaN : Number(event.target.value))}
    />
  );
}
