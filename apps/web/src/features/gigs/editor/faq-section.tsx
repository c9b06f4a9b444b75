'use client';

import { type GigContent, gigLimits } from '@craftlane/contracts/values/gigs';
import { Plus } from 'lucide-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Input } from '@/components/input';
import { Textarea } from '@/components/textarea';
import { ListRow } from './list-row';
import { Section } from './section';

/** Questions that buyers often ask. */
export function FaqSection() {
  const { control } = useFormContext<GigContent>();
  const { fields, append, remove } = useFieldArray({ control, name: 'faq' });
  return (
    <Section id="faq" list="faq" title="Questions and answers" description="What buyers often ask you, answered once.">
      <div className="flex flex-col gap-3">
        {fields.map(({ id }, index) => (
          <ListRow key={id} label={`Question ${index + 1}`} onRemove={() => remove(index)}>
            <Field name={`faq.${index}.question`} label="Question">
              {(field) => <Input {...field} />}
            </Field>
            <Field name={`faq.${index}.answer`} label="Answer">
              {(field) => <Textarea {...field} rows={3} countTo={gigLimits.faq.answer} />}
            </Field>
          </ListRow>
        ))}
        {fields.length < gigLimits.faq.max && (
          <Button
            variant="secondary"
            size="sm"
            className="self-start"
            onClick={() => append({ question: '', answer: '' })}
          >
            <Plus aria-hidden /> Add question
          </Button>
        )}
      </div>
    </Section>
  );
}
