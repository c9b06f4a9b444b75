'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { errorsToForm } from '@/trpc/errors-to-form';
import type { FileList } from '@/trpc/use-file-list';
import { Button } from './button';
import { Dialog } from './dialog';
import { Field } from './field';
import { FileListField } from './file-list-field';
import { Form } from './form';
import { FormError } from './form-error';
import { Textarea } from './textarea';

/** Shortest and, unless said otherwise, longest text of a reason, as the contract has them. */
const limits = { min: 10, max: 2_000 };

type ReasonDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description: ReactNode;
  label: string;
  submitLabel: string;
  tone?: 'primary' | 'danger';
  /** Longest text, in characters. */
  maxLength?: number;
  /** Files that can be added. */
  files?: FileList;
  /** Sends the text; rejects with what the service refused. */
  onSubmit: (text: string) => Promise<unknown>;
};

/** Asks why before something that the other side reads, and keeps the text when it could not be sent. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { open, onOpenChange, title, description, label, submitLabel, tone = 'primary', files, onSubmit } = props;
  const { maxLength = limits.max } = props;
  const form = useForm({ resolver: zodResolver(schemaUpTo(maxLength)), defaultValues: { text: '' } });
  const submit = async ({ text }: { text: string }) => {
    try {
      await onSubmit(text);
    } catch (error) {
      errorsToForm(error, form, () => 'text');
      return;
    }
    onOpenChange(false);
    form.reset();
    files?.reset();
  };
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title} description={description}>
      <Form form={form} onSubmit={submit}>
        <Field name="text" label={label}>
          {(field) => <Textarea {...field} rows={5} countTo={maxLength} />}
        </Field>
        {files && <FileListField list={files} label="Files" hint="or drop them here; up to 5, 25 MB each" />}
        <FormError />
        <div className="flex flex-wrap justify-end gap-3">
          <Button type="button" variant="secondary" onClick={() => onOpenChange(false)}>
            Not now
          </Button>
          <Button type="submit" variant={tone} loading={form.formState.isSubmitting} disabled={files?.isBusy}>
            {submitLabel}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function schemaUpTo(max: number) {
  return z.object({
    text: z
      .string()
      .trim()
      .min(limits.min, `Write at least ${limits.min} characters.`)
      .max(max, `Write at most ${max.toLocaleString('en')} characters.`),
  });
}
