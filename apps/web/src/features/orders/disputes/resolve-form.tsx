'use client';

import type { Order } from '@craftlane/contracts/payment';
import { formatMoney } from '@craftlane/contracts/values/amounts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/button';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { Field } from '@/components/field';
import { Form } from '@/components/form';
import { FormError } from '@/components/form-error';
import { Money } from '@/components/money';
import { MoneyInput } from '@/components/money-input';
import { Textarea } from '@/components/textarea';
import { useTRPC } from '@/trpc/client';
import { errorsToForm } from '@/trpc/errors-to-form';
import { useOrderAction } from '../use-order-action';

type Decision = { refundMinor: number | null; reason: string };

/** An operator's decision: how the price of the work is shared, and why; asked once more before money moves. */
export function ResolveForm({ order }: { order: Order }) {
  const trpc = useTRPC();
  const [decision, setDecision] = useState<{ refundMinor: number; reason: string } | null>(null);
  const form = useForm<Decision>({ defaultValues: { refundMinor: null, reason: '' } });
  const { onSuccess } = useOrderAction(order.id);
  const resolve = useMutation(
    trpc.orders.resolveDispute.mutationOptions({
      onSuccess,
      onError: (error) => errorsToForm(error, form),
      onSettled: () => setDecision(null),
    }),
  );
  const refund = form.watch('refundMinor');
  return (
    <>
      <Form form={form} onSubmit={({ refundMinor, reason }) => setDecision({ refundMinor: refundMinor ?? 0, reason })}>
        <Field name="refundMinor" label="Back to the buyer" hint={`Of the price of the work, ${moneyOf(order)}.`}>
          {(field) => <MoneyInput {...field} currency={order.currency} />}
        </Field>
        <Split order={order} refundMinor={refund ?? 0} />
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
        onConfirm={() => decision && resolve.mutate({ orderId: order.id, ...decision })}
      />
    </>
  );
}

/** What each side gets of the work's price, before fees. */
function Split({ order, refundMinor }: { order: Order; refundMinor: number }) {
  const kept = Math.max(0, worthOf(order) - refundMinor);
  return (
    <dl className="grid grid-cols-2 gap-3 rounded-md bg-sunken p-4 text-sm">
      <Share name={order.buyer.displayName} minor={refundMinor} currency={order.currency} />
      <Share name={order.freelancer.displayName} minor={kept} currency={order.currency} />
    </dl>
  );
}

function Share({ name, minor, currency }: { name: string; minor: number; currency: string }) {
  return (
    <div>
      <dt className="truncate text-ink-muted">{name}</dt>
      <dd className="font-semibold">
        <Money minor={minor} currency={currency} />
      </dd>
    </div>
  );
}

function worthOf({ priceMinor, extrasMinor }: Order): number {
  return priceMinor + extrasMinor;
}

function moneyOf(order: Order): string {
  return formatMoney(worthOf(order), order.currency);
}
