'use client';

import { type Order, refundInputSchema } from '@craftlane/contracts/payment';
import { formatMoney } from '@craftlane/contracts/values/amounts';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '@/components/button';
import { CardSection } from '@/components/card';
import { Dialog } from '@/components/dialog';
import { Field } from '@/components/field';
import { Form } from '@/components/form';
import { FormError } from '@/components/form-error';
import { MoneyInput } from '@/components/money-input';
import { Textarea } from '@/components/textarea';
import { useTRPC } from '@/trpc/client';
import { errorsToForm } from '@/trpc/errors-to-form';
import { typedAmount } from '../typed-amount';
import { useOrderAction } from '../use-order-action';

/** Lets the freelancer, or an operator, give money of a completed order back; nothing for everybody else. */
export function RefundCard({ order }: { order: Order }) {
  const [isOpen, setIsOpen] = useState(false);
  if (!order.allowedActions.includes('refund')) return null;
  const isMine = order.viewerRole === 'freelancer';
  return (
    <CardSection title="Money back">
      <p className="text-sm text-ink-muted">
        {isMine
          ? `Not everything as it should be? You can give ${order.buyer.displayName} part or all of the price back. It comes out of what this order earned you.`
          : 'Gives the buyer part or all of the price back. It comes out of what the order earned the freelancer, less the commission.'}
      </p>
      <Button variant="secondary" className="mt-4" onClick={() => setIsOpen(true)}>
        Give money back
      </Button>
      <RefundDialog order={order} open={isOpen} onOpenChange={setIsOpen} />
    </CardSection>
  );
}

type RefundDialogProps = { order: Order; open: boolean; onOpenChange: (open: boolean) => void };

function RefundDialog({ order, open, onOpenChange }: RefundDialogProps) {
  const trpc = useTRPC();
  const form = useForm({
    resolver: zodResolver(refundSchema(order)),
    defaultValues: { refundMinor: null, reason: '' },
  });
  const { intent, quietly } = useOrderAction(order.id);
  const refund = useMutation(
    trpc.orders.refund.mutationOptions({
      ...quietly,
      onSuccess: async () => {
        onOpenChange(false);
        form.reset();
        await quietly.onSuccess();
      },
      onError: (error) => errorsToForm(error, form),
    }),
  );
  const most = formatMoney(order.refundableMinor, order.currency);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Give money back"
      description={`Up to ${most} of the price. It goes back the way it was paid and cannot be called back.`}
    >
      <Form form={form} onSubmit={(values) => refund.mutate({ ...intent(), ...values })}>
        <Field name="refundMinor" label="Amount">
          {(field) => <MoneyInput {...field} currency={order.currency} />}
        </Field>
        <Field name="reason" label="Why" hint="Both sides read it.">
          {(field) => <Textarea {...field} rows={4} countTo={2_000} />}
        </Field>
        <FormError />
        <div className="flex flex-wrap justify-end gap-3">
          <Button type="button" variant="secondary" onClick={() => onOpenChange(false)}>
            Not now
          </Button>
          <Button type="submit" loading={refund.isPending}>
            Give back
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function refundSchema({ refundableMinor, currency }: Order) {
  return z.object({
    refundMinor: typedAmount({ minMinor: 1, maxMinor: refundableMinor, currency }),
    reason: refundInputSchema.shape.reason,
  });
}
