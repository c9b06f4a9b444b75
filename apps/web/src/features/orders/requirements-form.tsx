'use client';

import type { Order } from '@craftlane/contracts/payment';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/button';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { Field } from '@/components/field';
import { Form } from '@/components/form';
import { FormError } from '@/components/form-error';
import { RadioGroup } from '@/components/radio-group';
import { Textarea } from '@/components/textarea';
import { useTRPC } from '@/trpc/client';
import { errorsToForm } from '@/trpc/errors-to-form';
import { FileAnswer, type FileAnswerState } from './file-answer';
import { type GivenAnswer, givenAnswers, inputOf, missingAnswers } from './given-answers';
import { useOrderAction } from './use-order-action';

type Answers = { answers: { answer: string }[] };
type Requirement = Order['requirements'][number];

/** The buyer's answers to the gig's questions, asked once more before they start the order; every one that is missing is named. */
export function RequirementsForm({ order }: { order: Order }) {
  const trpc = useTRPC();
  const [files, setFiles] = useState<Record<string, FileAnswerState>>({});
  const form = useForm<Answers>({ defaultValues: { answers: order.requirements.map(() => ({ answer: '' })) } });
  const { intent, quietly } = useOrderAction(order.id);
  const [asked, setAsked] = useState<GivenAnswer[] | null>(null);
  const submit = useMutation(
    trpc.orders.submitRequirements.mutationOptions({
      ...quietly,
      onError: (error, { answers }) => errorsToForm(error, form, (path) => inputOf(path, order.requirements, answers)),
    }),
  );
  const onFiles = useCallback((id: string, state: FileAnswerState) => setFiles((all) => ({ ...all, [id]: state })), []);
  const ask = ({ answers }: Answers) => {
    const given = givenAnswers(order.requirements, answers, files);
    const missing = missingAnswers(order.requirements, given);
    for (const index of missing) form.setError(`answers.${index}.answer`, { message: 'needs an answer' });
    const [first] = missing;
    if (first === undefined) setAsked(given);
    else form.setFocus(`answers.${first}.answer`);
  };
  const close = () => setAsked(null);
  return (
    <Form form={form} onSubmit={ask}>
      {order.requirements.map((requirement, index) => (
        <Question key={requirement.id} requirement={requirement} name={`answers.${index}.answer`} onFiles={onFiles} />
      ))}
      <FormError />
      <div>
        <Button type="submit" disabled={Object.values(files).some(({ isBusy }) => isBusy)}>
          Send and start the order
        </Button>
      </div>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(isOpen) => !isOpen && close()}
        tone="primary"
        title="Send your answers?"
        description={`${order.freelancer.displayName} starts, and the delivery time runs from now on. Answers cannot be changed.`}
        confirmLabel="Start the order"
        loading={submit.isPending}
        onConfirm={() => asked && submit.mutate({ ...intent(), answers: asked }, { onSettled: close })}
      />
    </Form>
  );
}

type QuestionProps = {
  requirement: Requirement;
  name: string;
  onFiles: (id: string, state: FileAnswerState) => void;
};

function Question({ requirement, name, onFiles }: QuestionProps) {
  const { id, type, question, required, options } = requirement;
  return (
    <div className="flex flex-col gap-3">
      <Field
        name={name}
        label={question}
        optional={!required}
        hint={type === 'file' ? 'Add files, and a note if it helps.' : undefined}
      >
        {(field) =>
          type === 'choice' ? (
            <RadioGroup {...field} options={options.map((option) => ({ value: option, label: option }))} />
          ) : (
            <Textarea {...field} rows={type === 'file' ? 2 : 3} countTo={5_000} />
          )
        }
      </Field>
      {type === 'file' && <FileAnswer question={question} onChange={(state) => onFiles(id, state)} />}
    </div>
  );
}
