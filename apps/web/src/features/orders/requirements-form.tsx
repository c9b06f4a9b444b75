'use client';

import type { Order } from '@craftlane/contracts/payment';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Form } from '@/components/form';
import { FormError } from '@/components/form-error';
import { RadioGroup } from '@/components/radio-group';
import { Textarea } from '@/components/textarea';
import { useTRPC } from '@/trpc/client';
import { errorsToForm } from '@/trpc/errors-to-form';
import { useOrderAction } from './use-order-action';

type Answers = { answers: { answer: string }[] };

/** The buyer's answers to the gig's questions; the service names every one that is missing. */
export function RequirementsForm({ order }: { order: Order }) {
  const trpc = useTRPC();
  const form = useForm<Answers>({ defaultValues: { answers: order.requirements.map(() => ({ answer: '' })) } });
  const { onSuccess } = useOrderAction(order.id);
  const submit = useMutation(
    trpc.orders.submitRequirements.mutationOptions({
      onSuccess,
      onError: (error, { answers }) => errorsToForm(error, form, (path) => inputOf(path, order.requirements, answers)),
    }),
  );
  return (
    <Form form={form} onSubmit={({ answers }) => submit.mutate({ orderId: order.id, answers: filled(order, answers) })}>
      {order.requirements.map((requirement, index) => (
        <Field
          key={requirement.id}
          name={`answers.${index}.answer`}
          label={requirement.question}
          optional={!requirement.required || requirement.type === 'file'}
        >
          {(field) =>
            requirement.type === 'choice' ? (
              <RadioGroup
                {...field}
                options={requirement.options.map((option) => ({ value: option, label: option }))}
              />
            ) : (
              <Textarea {...field} rows={3} countTo={5_000} />
            )
          }
        </Field>
      ))}
      <FormError />
      <div>
        <Button type="submit" loading={submit.isPending}>
          Send and start the order
        </Button>
      </div>
    </Form>
  );
}

function filled(order: Order, answers: Answers['answers']) {
  return order.requirements.flatMap((requirement, index) => {
    const answer = answers[index]?.answer.trim();
    return answer ? [{ requirementId: requirement.id, answer }] : [];
  });
}

// Empty answers are not sent: the service names a missing one by its question, a wrong one by its place among those sent.
function inputOf(path: string, requirements: Order['requirements'], sent: { requirementId: string }[]): string | null {
  const [, key = ''] = path.split('.');
  const requirementId = sent[Number(key)]?.requirementId ?? key;
  const index = requirements.findIndex((requirement) => requirement.id === requirementId);
  return index < 0 ? null : `answers.${index}.answer`;
}
