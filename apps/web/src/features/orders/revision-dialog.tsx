'use client';

import { revisionInputSchema } from '@craftlane/contracts/payment';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/button';
import { Dialog } from '@/components/dialog';
import { Field } from '@/components/field';
import { Form } from '@/components/form';
import { FormError } from '@/components/form-error';
import { Textarea } from '@/components/textarea';
import { useTRPC } from '@/trpc/client';
import { errorsToForm } from '@/trpc/errors-to-form';
import { useOrderAction } from './use-order-action';

type RevisionDialogProps = { orderId: string; open: boolean; onOpenChange: (open: boolean) => void };

/** Asks the buyer what should change, and sends the order back to work. */
export function RevisionDialog({ orderId, open, onOpenChange }: RevisionDialogProps) {
  const trpc = useTRPC();
  const form = useForm({ resolver: zodResolver(revisionInputSchema), defaultValues: { message: '' } });
  const { intent, quietly } = useOrderAction(orderId);
  const request = useMutation(
    trpc.orders.requestRevision.mutationOptions({
      ...quietly,
      onSuccess: async () => {
        onOpenChange(false);
        form.reset();
        await quietly.onSuccess();
      },
      onError: (error) => errorsToForm(error, form),
    }),
  );
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Ask for a revision"
      description="The clearer the changes, the fewer rounds it takes."
    >
      <Form form={form} onSubmit={(values) => request.mutate({ ...intent(), ...values })}>
        <Field name="message" label="What should change?">
          {(field) => <Textarea {...field} rows={5} countTo={2_000} />}
        </Field>
        <FormError />
        <div className="flex justify-end">
          <Button type="submit" loading={request.isPending}>
            Send request
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
