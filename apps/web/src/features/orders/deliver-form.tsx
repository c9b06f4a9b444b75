'use client';

import { deliverInputSchema, deliveryFiles, type Order } from '@craftlane/contracts/payment';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/button';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { Field } from '@/components/field';
import { FileListField } from '@/components/file-list-field';
import { Form } from '@/components/form';
import { FormError } from '@/components/form-error';
import { Textarea } from '@/components/textarea';
import { useTRPC } from '@/trpc/client';
import { errorsToForm } from '@/trpc/errors-to-form';
import { useFileList } from '@/trpc/use-file-list';
import { useOrderAction } from './use-order-action';

/** Hands in a delivery, a message and files, after asking once more; each one becomes a version in the history. */
export function DeliverForm({ order }: { order: Order }) {
  const trpc = useTRPC();
  const [asked, setAsked] = useState<{ message: string } | null>(null);
  const files = useFileList('delivery', deliveryFiles.max);
  const form = useForm({
    resolver: zodResolver(deliverInputSchema.pick({ message: true })),
    defaultValues: { message: '' },
  });
  const { intent, quietly } = useOrderAction(order.id);
  const deliver = useMutation(
    trpc.orders.deliver.mutationOptions({
      ...quietly,
      onSuccess: async () => {
        form.reset();
        files.reset();
        await quietly.onSuccess();
      },
      onError: (error) => errorsToForm(error, form),
    }),
  );
  const close = () => setAsked(null);
  return (
    <Form form={form} onSubmit={setAsked} aria-label="Deliver">
      <Field name="message" label="Message" hint="Say what you deliver and how to use it.">
        {(field) => <Textarea {...field} rows={5} countTo={5_000} />}
      </Field>
      <FileListField
        list={files}
        label="Files to deliver"
        hint={`or drop them here; up to ${deliveryFiles.max}, 100 MB each`}
      />
      <FormError />
      <div>
        <Button type="submit" disabled={files.isBusy}>
          Deliver now
        </Button>
      </div>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(isOpen) => !isOpen && close()}
        tone="primary"
        title="Deliver this?"
        description={`${order.buyer.displayName} gets your message${withFiles(files.ids.length)}. A delivery cannot be taken back.`}
        confirmLabel="Send the delivery"
        loading={deliver.isPending}
        onConfirm={() => asked && deliver.mutate({ ...intent(), ...asked, fileIds: files.ids }, { onSettled: close })}
      />
    </Form>
  );
}

function withFiles(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ' and one file' : ` and ${count} files`;
}
