'use client';

import { TextLink } from '@/components/text-link';
import { LoginForm } from './login-form';
import { useCallbackPath, withCallback } from './use-callback-path';

/** The content of the log-in page; goes on to where the person wanted to be. */
export function LoginPanel() {
  const target = useCallbackPath();
  return (
    <>
      {/* A full load forgets everything that was cached for somebody else. */}
      <LoginForm onLoggedIn={() => window.location.assign(target)} />
      <p className="mt-6 text-center text-sm text-ink-muted">
        New here? <TextLink href={withCallback('/register', target)}>Create an account</TextLink>
      </p>
    </>
  );
}
