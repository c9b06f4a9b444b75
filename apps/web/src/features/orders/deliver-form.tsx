'use client';

import { deliverInputSchema } from '@craftlane/contracts/payment';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Form } from '@/components/form';
import { FormError } from '@/components/form-error';
import { Textarea } from '@/components/textarea';
import { useTRPC } from '@/trpc/client';
import { errorsToForm } from '@/trpc/errors-to-form';
import { useOrderAction } from './use-order-action';

/** Hands in a delivery; each one becomes a version in the history. */
export function DeliverForm({ orderId }: { orderId: string }) {
  const trpc = useTRPC();
  const form = useForm({ resolver: zodResolver(deliverInputSchema), defaultValues: { message: '' } });
  const { onSuccess } = useOrderAction(orderId);
  const deliver = useMutation(
    trpc.orders.deliver.mutationOptions({
      onSuccess: async () => {
        form.reset();
        await onSuccess();
      },
      onError: (error) => errorsToForm(error, form),
    }),
  );
  return (
    <Form form={form} onSubmit={(values) => deliver.mutate({ orderId, ...values })} aria-label="Deliver">
      <Field name="message" label="Message" hint="Say what you deliver and where the buyer finds it.">
        {(field) => <Textarea {...field} rows={5} countTo={5_000} />}
      </Field>
      <FormError />
      <div>
        <Button type="submit" loading={deliver.isPending}>
          Deliver now
        </Button>
      </div>
    </Form>
  );
}
