'use client';

import { deadlineProposalSchema, type Order } from '@craftlane/contracts/payment';
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
import { useOrderAction } from '../use-order-action';
import { DaysField } from './days-field';

type DialogProps = { order: Order; open: boolean; onOpenChange: (open: boolean) => void };

/** Asks the other side for a later delivery date, or offers one. */
export function DeadlineDialog({ order, open, onOpenChange }: DialogProps) {
  const trpc = useTRPC();
  const form = useForm({ resolver: zodResolver(deadlineProposalSchema), defaultValues: { days: 2, reason: '' } });
  const { intent, quietly } = useOrderAction(order.id);
  const propose = useMutation(
    trpc.orders.proposeDeadline.mutationOptions({
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
      title="A later delivery date"
      description={`${order.other.displayName} has to agree.`}
    >
      <Form form={form} onSubmit={(values) => propose.mutate({ ...intent(), ...values })}>
        <DaysField min={1} max={90} />
        <Field name="reason" label="Why">
          {(field) => <Textarea {...field} rows={4} countTo={2_000} />}
        </Field>
        <FormError />
        <div className="flex justify-end">
          <Button type="submit" loading={propose.isPending}>
            {order.viewerRole === 'freelancer' ? 'Send request' : 'Send offer'}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
