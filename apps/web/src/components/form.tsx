'use client';

import type { ReactNode } from 'react';
import { type FieldValues, FormProvider, type UseFormReturn } from 'react-hook-form';
import { cn } from '@/lib/cn';

type FormProps<Values extends FieldValues, Context, Output extends FieldValues> = {
  form: UseFormReturn<Values, Context, Output>;
  onSubmit: (values: Output) => unknown;
  className?: string | undefined;
  children: ReactNode;
  'aria-label'?: string | undefined;
};

/** A form of react-hook-form; its fields find it by context. The browser's own checks are off: messages come from the schema. */
export function Form<Values extends FieldValues, Context, Output extends FieldValues>(
  props: FormProps<Values, Context, Output>,
) {
  const { form, onSubmit, className, children } = props;
  return (
    <FormProvider {...form}>
      <form
        noValidate
        aria-label={props['aria-label']}
        className={cn('flex flex-col gap-5', className)}
        onSubmit={(event) => {
          // A form inside a dialog sits in another form's React tree; its submit must not bubble there.
          event.stopPropagation();
          return form.handleSubmit((values) => {
            onSubmit(values);
          })(event);
        }}
      >
        {children}
      </form>
    </FormProvider>
  );
}
