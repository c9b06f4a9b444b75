import { type ErrorCode, errorStatus } from '@craftlane/contracts/values/errors';

/** What is known of an error that a service or the web app raised on purpose. */
export type KnownError = { code: ErrorCode; status: number; message: string; data: unknown };

/** Reads code, status, text and data from an error of a service call or a `WebError`; null for anything else. */
export function knownError(error: unknown): KnownError | null {
  if (!(error instanceof Error) || !('code' in error) || !isErrorCode(error.code)) return null;
  const data = 'data' in error ? error.data : undefined;
  return { code: error.code, status: errorStatus[error.code], message: error.message, data };
}

/** Whether an error carries this code. */
export function hasCode(error: unknown, code: ErrorCode): boolean {
  return knownError(error)?.code === code;
}

/** The answer of a call, or null when the service says there is nothing; other errors pass. */
export async function orNull<Answer>(call: Promise<Answer>): Promise<Answer | null> {
  try {
    return await call;
  } catch (error) {
    if (hasCode(error, 'NOT_FOUND')) return null;
    throw error;
  }
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorStatus, code);
}
