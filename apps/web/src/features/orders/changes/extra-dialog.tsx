'use client';

import { extraProposalSchema, type Order } from '@craftlane/contracts/payment';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/button';
import { Dialog } from '@/components/dialog';
import { Field } from '@/components/field';
import { Form } from '@/components/form';
import { FormError } from '@/components/form-error';
import { Input } from '@/components/input';
import { MoneyInput } from '@/components/money-input';
import { useTRPC } from '@/trpc/client';
import { errorsToForm } from '@/trpc/errors-to-form';
import { useOrderAction } from '../use-order-action';
import { DaysField } from './days-field';

type DialogProps = { order: Order; open: boolean; onOpenChange: (open: boolean) => void };

/** Lets the freelancer offer something more for a price; the buyer agrees by paying it. */
export function ExtraDialog({ order, open, onOpenChange }: DialogProps) {
  const trpc = useTRPC();
  const form = useForm({
    resolver: zodResolver(extraProposalSchema),
    defaultValues: { title: '', priceMinor: 0, days: 0 },
  });
  const { intent, quietly } = useOrderAction(order.id);
  const propose = useMutation(
    trpc.orders.proposeExtra.mutationOptions({
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
      title="Offer an extra"
      description={`It becomes part of the order once ${order.other.displayName} has paid it.`}
    >
      <Form form={form} onSubmit={(values) => propose.mutate({ ...intent(), ...values })}>
        <Field name="title" label="What">
          {(field) => <Input {...field} maxLength={60} />}
        </Field>
        <Field name="priceMinor" label="Price">
          {(field) => (
            <MoneyInput
              {...field}
              value={field.value || null}
              onChange={(minor) => field.onChange(minor ?? 0)}
              currency={order.currency}
            />
          )}
        </Field>
        <DaysField min={0} max={30} />
        <FormError />
        <div className="flex justify-end">
          <Button type="submit" loading={propose.isPending}>
            Send offer
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
