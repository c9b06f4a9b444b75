import type { ErrorCode } from '@craftlane/contracts/values/errors';

/** Why logging in failed, in words for people. */
export class LogInError extends Error {
  override readonly name = 'LogInError';
}

const texts: Partial<Record<ErrorCode, string>> = {
  INVALID_CREDENTIALS: 'The e-mail or the password is not right.',
  RATE_LIMITED: 'Too many tries. Wait a few minutes, then try again.',
};

/** Logs in; from then on the browser holds the session cookie. Throws {@link LogInError}. */
export async function logIn(email: string, password: string): Promise<void> {
  const failure = await exchange(email, password);
  if (failure === null) return;
  throw new LogInError(texts[failure as ErrorCode] ?? 'Logging in is not possible right now. Try again in a moment.');
}

/** The error code of next-auth's answer, or null after a success. */
async function exchange(email: string, password: string): Promise<string | null> {
  try {
    const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string };
    const body = new URLSearchParams({ email, password, csrfToken, json: 'true' });
    const answer = await fetch('/api/auth/callback/credentials', { method: 'POST', body });
    const { url } = (await answer.json()) as { url: string };
    const code = new URL(url, window.location.href).searchParams.get('error');
    return answer.ok && !code ? null : (code ?? 'INTERNAL');
  } catch {
    // The network failed or a proxy answered with something else; the person can only try again.
    return 'UNAVAILABLE';
  }
}
