'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '@/components/button';
import { Dialog } from '@/components/dialog';
import { Field } from '@/components/field';
import { Form } from '@/components/form';
import { FormError } from '@/components/form-error';
import { Textarea } from '@/components/textarea';
import { errorsToForm } from '@/trpc/errors-to-form';

/** Shortest and longest text of a reason, as the contract has them. */
const limits = { min: 10, max: 2_000 };
const schema = z.object({
  text: z.string().trim().min(limits.min, `Write at least ${limits.min} characters.`).max(limits.max),
});

type ReasonDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description: ReactNode;
  label: string;
  submitLabel: string;
  tone?: 'primary' | 'danger';
  /** Sends the text; rejects with what the service refused. */
  onSubmit: (text: string) => Promise<unknown>;
};

/** Asks why before something that the other side reads, and keeps the text when it could not be sent. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { open, onOpenChange, title, description, label, submitLabel, tone = 'primary', onSubmit } = props;
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { text: '' } });
  const submit = async ({ text }: { text: string }) => {
    try {
      await onSubmit(text);
    } catch (error) {
      errorsToForm(error, form, () => 'text');
      return;
    }
    onOpenChange(false);
    form.reset();
  };
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title} description={description}>
      <Form form={form} onSubmit={submit}>
        <Field name="text" label={label}>
          {(field) => <Textarea {...field} rows={5} countTo={limits.max} />}
        </Field>
        <FormError />
        <div className="flex flex-wrap justify-end gap-3">
          <Button type="button" variant="secondary" onClick={() => onOpenChange(false)}>
            Not now
          </Button>
          <Button type="submit" variant={tone} loading={form.formState.isSubmitting}>
            {submitLabel}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
