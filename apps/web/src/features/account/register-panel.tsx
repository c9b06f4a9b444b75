'use client';

import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Form } from '@/components/form';
import { FormError } from '@/components/form-error';
import { Input } from '@/components/input';
import { TextLink } from '@/components/text-link';
import { useTRPC } from '@/trpc/client';
import { hasErrorCode } from '@/trpc/describe-error';
import { errorsToForm } from '@/trpc/errors-to-form';
import { logIn } from './log-in';
import { useCallbackPath, withCallback } from './use-callback-path';

/** The content of the registration page: makes the account, logs in, and goes on to where the person wanted to be. */
export function RegisterPanel() {
  const trpc = useTRPC();
  const target = useCallbackPath();
  // The user service alone judges the fields: one answer names everything that is wrong, a common password too.
  const form = useForm({ defaultValues: { displayName: '', email: '', password: '' } });
  const register = useMutation(
    trpc.account.register.mutationOptions({
      onSuccess: async (_account, { email, password }) => {
        try {
          await logIn(email, password);
          window.location.assign(target);
        } catch {
          // The account exists; only the log-in did not work.
          window.location.assign(withCallback('/login', target));
        }
      },
      onError: (error) => {
        if (hasErrorCode(error, 'EMAIL_TAKEN'))
          form.setError('email', { message: 'An account with this e-mail exists.' }, { shouldFocus: true });
        else errorsToForm(error, form);
      },
    }),
  );

  return (
    <>
      <Form form={form} onSubmit={(values) => register.mutate(values)} aria-label="Create an account">
        <Field name="displayName" label="Name" hint="What others see. You can change it later.">
          {(field) => <Input {...field} autoComplete="name" />}
        </Field>
        <Field name="email" label="E-mail">
          {(field) => <Input {...field} type="email" autoComplete="username" inputMode="email" />}
        </Field>
        <Field name="password" label="Password" hint="At least 10 characters. Several words are easier to remember.">
          {(field) => <Input {...field} type="password" autoComplete="new-password" />}
        </Field>
        <FormError />
        <Button type="submit" size="lg" loading={register.isPending || register.isSuccess}>
          Create account
        </Button>
      </Form>
      <p className="mt-6 text-center text-sm text-ink-muted">
        Already have an account? <TextLink href={withCallback('/login', target)}>Log in</TextLink>
      </p>
    </>
  );
}
