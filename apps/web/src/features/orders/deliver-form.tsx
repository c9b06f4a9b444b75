'use client';

import { deliverInputSchema, deliveryFiles } from '@craftlane/contracts/payment';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { FileListField } from '@/components/file-list-field';
import { Form } from '@/components/form';
import { FormError } from '@/components/form-error';
import { Textarea } from '@/components/textarea';
import { useTRPC } from '@/trpc/client';
import { errorsToForm } from '@/trpc/errors-to-form';
import { useFileList } from '@/trpc/use-file-list';
import { useOrderAction } from './use-order-action';

/** Hands in a delivery, a message and files; each one becomes a version in the history. */
export function DeliverForm({ orderId }: { orderId: string }) {
  const trpc = useTRPC();
  const files = useFileList('delivery', deliveryFiles.max);
  const form = useForm({
    resolver: zodResolver(deliverInputSchema.pick({ message: true })),
    defaultValues: { message: '' },
  });
  const { onSuccess } = useOrderAction(orderId);
  const deliver = useMutation(
    trpc.orders.deliver.mutationOptions({
      onSuccess: async () => {
        form.reset();
        files.reset();
        await onSuccess();
      },
      onError: (error) => errorsToForm(error, form),
    }),
  );
  const submit = (values: { message: string }) => deliver.mutate({ orderId, ...values, fileIds: files.ids });
  return (
    <Form form={form} onSubmit={submit} aria-label="Deliver">
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
        <Button type="submit" loading={deliver.isPending} disabled={files.isBusy}>
          Deliver now
        </Button>
      </div>
    </Form>
  );
}
