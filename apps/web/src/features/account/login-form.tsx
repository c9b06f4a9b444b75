'use client';

import { loginInputSchema } from '@craftlane/contracts/user';
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Form } from '@/components/form';
import { FormError } from '@/components/form-error';
import { Input } from '@/components/input';
import { logIn } from './log-in';

/** E-mail and password. `onLoggedIn` runs once the session cookie is set; the button stays busy until the page changes. */
export function LoginForm({ onLoggedIn }: { onLoggedIn: () => void }) {
  const form = useForm({ resolver: zodResolver(loginInputSchema), defaultValues: { email: '', password: '' } });
  const [isBusy, setIsBusy] = useState(false);

  const submit = async ({ email, password }: { email: string; password: string }) => {
    setIsBusy(true);
    try {
      await logIn(email, password);
      onLoggedIn();
    } catch (error) {
      setIsBusy(false);
      form.setError('root', { message: error instanceof Error ? error.message : String(error) });
    }
  };

  return (
    <Form form={form} onSubmit={submit} aria-label="Log in">
      <Field name="email" label="E-mail">
        {(field) => <Input {...field} type="email" autoComplete="username" inputMode="email" />}
      </Field>
      <Field name="password" label="Password">
        {(field) => <Input {...field} type="password" autoComplete="current-password" />}
      </Field>
      <FormError />
      <Button type="submit" size="lg" loading={isBusy}>
        Log in
      </Button>
    </Form>
  );
}
