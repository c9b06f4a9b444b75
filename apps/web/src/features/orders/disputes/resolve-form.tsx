'use client';

import { type Order, resolutionInputSchema } from '@craftlane/contracts/payment';
import { formatMoney } from '@craftlane/contracts/values/amounts';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '@/components/button';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { Field } from '@/components/field';
import { Form } from '@/components/form';
import { FormError } from '@/components/form-error';
import { MoneyInput } from '@/components/money-input';
import { Textarea } from '@/components/textarea';
import { useTRPC } from '@/trpc/client';
import { errorsToForm } from '@/trpc/errors-to-form';
import { typedAmount } from '../typed-amount';
import { useOrderAction } from '../use-order-action';
import { Split } from './split';

type Decision = { refundMinor: number; reason: string };

/** An operator's decision: how the price of the work is shared, and why; asked once more, with the amounts, before money moves. */
export function ResolveForm({ order }: { order: Order }) {
  const trpc = useTRPC();
  const [decision, setDecision] = useState<Decision | null>(null);
  const form = useForm({
    resolver: zodResolver(decisionSchema(order)),
    defaultValues: { refundMinor: null, reason: '' },
  });
  const { intent, quietly } = useOrderAction(order.id);
  const resolve = useMutation(
    trpc.orders.resolveDispute.mutationOptions({
      ...quietly,
      onError: (error) => errorsToForm(error, form),
    }),
  );
  return (
    <>
      <Form form={form} onSubmit={setDecision}>
        <Field
          name="refundMinor"
          label="Back to the buyer"
          hint={`Of the price of the work, ${formatMoney(worthOf(order), order.currency)}; 0 when nothing goes back.`}
        >
          {(field) => <MoneyInput {...field} currency={order.currency} />}
        </Field>
        <Split order={order} worthMinor={worthOf(order)} refundMinor={form.watch('refundMinor')} />
        <Field name="reason" label="Why" hint="Both sides read it.">
          {(field) => <Textarea {...field} rows={4} countTo={2_000} />}
        </Field>
        <FormError />
        <div>
          <Button type="submit">Decide</Button>
        </div>
      </Form>
      <ConfirmDialog
        open={decision !== null}
        onOpenChange={(isOpen) => !isOpen && setDecision(null)}
        title="Decide this dispute?"
        description="The money moves at once, and the decision cannot be changed."
        confirmLabel="Decide"
        loading={resolve.isPending}
        onConfirm={() =>
          decision && resolve.mutate({ ...intent(), ...decision }, { onSettled: () => setDecision(null) })
        }
      >
        {decision && <Split order={order} worthMinor={worthOf(order)} refundMinor={decision.refundMinor} />}
      </ConfirmDialog>
    </>
  );
}

function decisionSchema(order: Order) {
  return z.object({
    refundMinor: typedAmount({ minMinor: 0, maxMinor: worthOf(order), currency: order.currency }),
    reason: resolutionInputSchema.shape.reason,
  });
}

function worthOf({ priceMinor, extrasMinor }: Order): number {
  return priceMinor + extrasMinor;
}
