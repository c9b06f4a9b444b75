import { Field } from '@/components/field';
import { Input } from '@/components/input';

/** Days that are added to the delivery date. */
export function DaysField({ min, max }: { min: number; max: number }) {
  return (
    <Field name="days" label="Days more" hint="They are added to the delivery date.">
      {(field) => (
        <Input
          {...field}
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          value={Number.isNaN(field.value) ? '' : field.value}
          onChange={(event) => field.onChange(event.target.valueAsNumber)}
        />
      )}
    </Field>
  );
}
