'use client';

import type { FieldControl } from '@/components/field';
import { Textarea } from '@/components/textarea';

/** A list of short texts, one a line. Blank lines are kept while typing and dropped when the form is read. */
export function LinesInput({
  field,
  placeholder,
  rows = 4,
}: {
  field: FieldControl;
  placeholder: string;
  rows?: number;
}) {
  const lines: readonly string[] = Array.isArray(field.value) ? field.value : [];
  return (
    <Textarea
      {...field}
      value={lines.join('\n')}
      onChange={(event) => field.onChange(event.target.value ? event.target.value.split('\n') : [])}
      placeholder={placeholder}
      rows={rows}
    />
  );
}
