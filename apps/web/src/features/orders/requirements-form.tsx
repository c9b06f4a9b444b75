'use client';

import type { Order } from '@craftlane/contracts/payment';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Form } from '@/components/form';
import { FormError } from '@/components/form-error';
import { RadioGroup } from '@/components/radio-group';
import { Textarea } from '@/components/textarea';
import { useTRPC } from '@/trpc/client';
import { errorsToForm } from '@/trpc/errors-to-form';
import { FileAnswer, type FileAnswerState } from './file-answer';
import { useOrderAction } from './use-order-action';

type Answers = { answers: { answer: string }[] };
type Requirement = Order['requirements'][number];

const noFiles: FileAnswerState = { ids: [], isBusy: false };

/** The buyer's answers to the gig's questions; the service names every one that is missing. */
export function RequirementsForm({ order }: { order: Order }) {
  const trpc = useTRPC();
  const [files, setFiles] = useState<Record<string, FileAnswerState>>({});
  const form = useForm<Answers>({ defaultValues: { answers: order.requirements.map(() => ({ answer: '' })) } });
  const { onSuccess } = useOrderAction(order.id);
  const submit = useMutation(
    trpc.orders.submitRequirements.mutationOptions({
      onSuccess,
      onError: (error, { answers }) => errorsToForm(error, form, (path) => inputOf(path, order.requirements, answers)),
    }),
  );
  const onFiles = useCallback((id: string, state: FileAnswerState) => setFiles((all) => ({ ...all, [id]: state })), []);
  const send = ({ answers }: Answers) =>
    submit.mutate({ orderId: order.id, answers: filled(order.requirements, answers, files) });
  return (
    <Form form={form} onSubmit={send}>
      {order.requirements.map((requirement, index) => (
        <Question key={requirement.id} requirement={requirement} name={`answers.${index}.answer`} onFiles={onFiles} />
      ))}
      <FormError />
      <div>
        <Button type="submit" loading={submit.isPending} disabled={Object.values(files).some(({ isBusy }) => isBusy)}>
          Send and start the order
        </Button>
      </div>
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

/** What was answered: words, or files. */
function filled(
  requirements: readonly Requirement[],
  answers: Answers['answers'],
  files: Record<string, FileAnswerState>,
) {
  return requirements.flatMap(({ id: requirementId }, index) => {
    const answer = answers[index]?.answer.trim() ?? '';
    const { ids: fileIds } = files[requirementId] ?? noFiles;
    return answer || fileIds.length > 0 ? [{ requirementId, answer, fileIds }] : [];
  });
}

// Empty answers are not sent: the service names a missing one by its question, a wrong one by its place among those sent.
function inputOf(path: string, requirements: Order['requirements'], sent: { requirementId: string }[]): string | null {
  const [, key = ''] = path.split('.');
  const requirementId = sent[Number(key)]?.requirementId ?? key;
  const index = requirements.findIndex((requirement) => requirement.id === requirementId);
  return index < 0 ? null : `answers.${index}.answer`;
}
