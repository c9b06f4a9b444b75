'use client';

import { useFormState } from 'react-hook-form';
import { Notice } from './notice';

/** What went wrong with the form as a whole; nothing while all is well. */
export function FormError() {
  const { errors } = useFormState();
  const message = errors.root?.message;
  if (!message) return null;
  return (
    <Notice tone="danger" role="alert">
      {message}
    </Notice>
  );
}
