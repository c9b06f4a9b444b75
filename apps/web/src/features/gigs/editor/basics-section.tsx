'use client';

import { categories, findCategory } from '@craftlane/contracts/values/categories';
import { type GigContent, gigLimits } from '@craftlane/contracts/values/gigs';
import { useFormContext, useWatch } from 'react-hook-form';
import { Field } from '@/components/field';
import { Input } from '@/components/input';
import { Select } from '@/components/select';
import { TagInput } from '@/components/tag-input';
import { Section } from './section';

const categoryOptions = categories.map(({ slug, name }) => ({ value: slug, label: name }));

/** What the gig is: title, place in the categories, tags. */
export function BasicsSection() {
  const { control, setValue } = useFormContext<GigContent>();
  const category = useWatch({ control, name: 'category' });
  const leaves = (category && findCategory(category)?.subcategories) || [];
  return (
    <Section id="basics" title="Basics">
      <div className="flex flex-col gap-5">
        <Field name="title" label="Title" hint="Say what the buyer gets, in 10 to 80 characters.">
          {(field) => <Input {...field} placeholder="I will design a logo for your small business" />}
        </Field>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="category" label="Category">
            {(field) => (
              <Select
                {...field}
                options={categoryOptions}
                onChange={(next) => {
                  if (next === category) return;
                  setValue('subcategory', null);
                  field.onChange(next);
                }}
              />
            )}
          </Field>
          <Field name="subcategory" label="Subcategory">
            {(field) => (
              <Select
                {...field}
                options={leaves.map(({ slug, name }) => ({ value: slug, label: name }))}
                placeholder={category ? 'Choose…' : 'Choose a category first'}
                disabled={!category}
              />
            )}
          </Field>
        </div>
        <Field name="tags" label="Tags" hint="One to five words that buyers search for. Press Enter after each.">
          {(field) => <TagInput {...field} max={gigLimits.tags.max} maxLength={gigLimits.tags.length} />}
        </Field>
      </div>
    </Section>
  );
}
