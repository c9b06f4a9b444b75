'use client';

import { deliverInputSchema, deliveryFiles } from '@craftlane/contracts/payment';
import { acceptedBy } from '@craftlane/contracts/values/files';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { FileUpload } from '@/components/file-upload';
import { Form } from '@/components/form';
import { FormError } from '@/components/form-error';
import { Textarea } from '@/components/textarea';
import { useTRPC } from '@/trpc/client';
import { errorsToForm } from '@/trpc/errors-to-form';
import { problemFor, useSendFile } from '@/trpc/use-send-file';
import { useUploads } from '@/trpc/use-uploads';
import { FileRows, type ShownFile } from './file-rows';
import { useOrderAction } from './use-order-action';

const check = problemFor('delivery');
const accept = acceptedBy('delivery');

/** Hands in a delivery, a message and files; each one becomes a version in the history. */
export function DeliverForm({ orderId }: { orderId: string }) {
  const trpc = useTRPC();
  const [files, setFiles] = useState<ShownFile[]>([]);
  const form = useForm({
    resolver: zodResolver(deliverInputSchema.pick({ message: true })),
    defaultValues: { message: '' },
  });
  const send = useSendFile('delivery');
  const onStored = (file: ShownFile) => setFiles((all) => [...all, file].slice(0, deliveryFiles.max));
  const uploads = useUploads({ check, send, onStored });
  const underWay = uploads.list.filter(({ problem }) => problem === null).length;
  const { onSuccess } = useOrderAction(orderId);
  const deliver = useMutation(
    trpc.orders.deliver.mutationOptions({
      onSuccess: async () => {
        form.reset();
        setFiles([]);
        await onSuccess();
      },
      onError: (error) => errorsToForm(error, form),
    }),
  );
  const fileIds = files.map(({ id }) => id);
  return (
    <Form form={form} onSubmit={(values) => deliver.mutate({ orderId, ...values, fileIds })} aria-label="Deliver">
      <Field name="message" label="Message" hint="Say what you deliver and how to use it.">
        {(field) => <Textarea {...field} rows={5} countTo={5_000} />}
      </Field>
      <FileRows
        label="Files to deliver"
        files={files}
        onRemove={(id) => setFiles((all) => all.filter((each) => each.id !== id))}
      />
      <FileUpload
        uploads={uploads}
        label="Add files"
        hint={`or drop them here; up to ${deliveryFiles.max}, 100 MB each`}
        accept={accept}
        room={deliveryFiles.max - files.length - underWay}
      />
      <FormError />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" loading={deliver.isPending} disabled={underWay > 0}>
          Deliver now
        </Button>
        {underWay > 0 && <span className="text-sm text-ink-muted">Files are still on their way.</span>}
      </div>
    </Form>
  );
}
