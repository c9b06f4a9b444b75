'use client';

import { type GigContent, gigLimits } from '@craftlane/contracts/values/gigs';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Spinner } from '@/components/spinner';
import { Textarea } from '@/components/textarea';
import { Section } from './section';

const MarkdownText = dynamic(() => import('../markdown-text').then((module) => module.MarkdownText), {
  loading: () => <Spinner label="Loading" />,
});

/** What the gig is about, in Markdown, with a look at the result. */
export function DescriptionSection() {
  const [isPreview, setIsPreview] = useState(false);
  return (
    <Section
      id="description"
      title="Description"
      description="What you do, how you work, and what you need to begin."
      action={
        <Button variant="ghost" size="sm" aria-pressed={isPreview} onClick={() => setIsPreview(!isPreview)}>
          {isPreview ? 'Write' : 'Preview'}
        </Button>
      }
    >
      {isPreview && <Preview />}
      {/* Hidden rather than gone, so that a failing check finds it. */}
      <div className={isPreview ? 'sr-only' : undefined}>
        <Field
          name="description"
          label="Text"
          hint="Markdown: ## heading, **bold**, - list, [link](https://…). At least 120 characters."
        >
          {(field) => (
            <Textarea {...field} rows={10} countTo={gigLimits.description.max} onFocus={() => setIsPreview(false)} />
          )}
        </Field>
      </div>
    </Section>
  );
}

function Preview() {
  const { control } = useFormContext<GigContent>();
  const description = useWatch({ control, name: 'description' });
  if (!description.trim()) return <p className="text-ink-muted">There is nothing to show yet.</p>;
  return (
    <div className="rounded-md border border-line bg-canvas p-5">
      <MarkdownText text={description} />
    </div>
  );
}
