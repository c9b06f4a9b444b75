'use client';

import { type GigContent, gigLimits, type Requirement } from '@craftlane/contracts/values/gigs';
import { newId } from '@craftlane/service-kit/ids';
import { Plus } from 'lucide-react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { Button } from '@/components/button';
import { Checkbox } from '@/components/checkbox';
import { Field } from '@/components/field';
import { Input } from '@/components/input';
import { type Option, Select } from '@/components/select';
import { LinesInput } from './lines-input';
import { ListRow } from './list-row';
import { Section } from './section';

const typeOptions: Option<Requirement['type']>[] = [
  { value: 'text', label: 'Text' },
  { value: 'choice', label: 'Choice' },
  { value: 'file', label: 'File' },
];

/** What the buyer answers after paying, before the work begins. */
export function RequirementsSection() {
  const { control } = useFormContext<GigContent>();
  const { fields, append, remove } = useFieldArray({ control, name: 'requirements', keyName: 'key' });
  return (
    <Section
      id="requirements"
      list="requirements"
      title="What you need to begin"
      description="Questions to the buyer after paying. The delivery time starts with the answers; without questions, at once."
    >
      <div className="flex flex-col gap-3">
        {fields.map(({ key }, index) => (
          <ListRow key={key} label={`Request ${index + 1}`} onRemove={() => remove(index)}>
            <RequirementFields index={index} />
          </ListRow>
        ))}
        {fields.length < gigLimits.requirements.max && (
          <Button
            variant="secondary"
            size="sm"
            className="self-start"
            onClick={() => append({ id: newId(), type: 'text', question: '', required: true, options: [] })}
          >
            <Plus aria-hidden /> Add request
          </Button>
        )}
      </div>
    </Section>
  );
}

function RequirementFields({ index }: { index: number }) {
  const { control, setValue } = useFormContext<GigContent>();
  const { type, required } = useWatch({ control, name: `requirements.${index}` });
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_9rem]">
        <Field name={`requirements.${index}.question`} label="Question">
          {(field) => <Input {...field} placeholder="What is the name of your business?" />}
        </Field>
        <Field name={`requirements.${index}.type`} label="Answer">
          {(field) => <Select {...field} options={typeOptions} />}
        </Field>
      </div>
      {type === 'choice' && (
        <Field name={`requirements.${index}.options`} label="Options" hint="One a line, at least two.">
          {(field) => <LinesInput field={field} placeholder={'Light\nDark'} rows={3} />}
        </Field>
      )}
      <Checkbox
        checked={required}
        onChange={(checked) => setValue(`requirements.${index}.required`, checked, { shouldDirty: true })}
        label="The buyer has to answer this"
      />
    </>
  );
}
