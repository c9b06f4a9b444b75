import { type ErrorCode, errorStatus, type FieldError } from '@craftlane/contracts/values/errors';

export type { ErrorCode, FieldError };

/** What an {@link AppError} carries besides its code and public text. */
export interface AppErrorOptions {
  /** Answered to the caller beside the message. */
  data?: unknown;
  /** Only logged: ids, states, what the caller must not see. */
  detail?: string;
  cause?: unknown;
  /** Seconds, answered as `Retry-After`. */
  retryAfterS?: number;
}

/**
 * The one error class of the services: a stable code with its HTTP status, a text fit for strangers, and an internal half
 * (`detail`, `cause`) that is logged and never answered.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly publicMessage: string;
  readonly data: unknown;
  readonly detail: string | undefined;
  readonly retryAfterS: number | undefined;

  constructor(code: ErrorCode, publicMessage: string, options: AppErrorOptions = {}) {
    super(options.detail ? `${publicMessage} (${options.detail})` : publicMessage, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.status = errorStatus[code];
    this.publicMessage = publicMessage;
    this.data = options.data;
    this.detail = options.detail;
    this.retryAfterS = options.retryAfterS;
  }
}

/** 401: no valid access token. */
export function unauthenticated(detail?: string, cause?: unknown): AppError {
  return new AppError('UNAUTHENTICATED', 'Sign in to continue.', { ...(detail && { detail }), cause });
}

/** 404: missing, or not for this caller to see; the two are answered alike, `detail` tells them apart in the log. */
export function notFound(detail?: string): AppError {
  return new AppError('NOT_FOUND', 'Not found.', detail ? { detail } : {});
}

/** 400: the request could not be read at all. */
export function malformedRequest(message = 'The request could not be read.', cause?: unknown): AppError {
  return new AppError('MALFORMED_REQUEST', message, { cause });
}

/** 422: every refused field at once, as `data.fields`. */
export function validationFailed(fields: readonly FieldError[]): AppError {
  return new AppError('VALIDATION_FAILED', 'Some fields are not valid.', { data: { fields } });
}

/** 409: the thing was changed since the caller read it. */
export function staleVersion(): AppError {
  return new AppError('STALE_VERSION', 'This was changed in the meantime. Load it again and repeat your change.');
}

/** 409: the current `status` does not allow this; the status is answered as `data.status`. */
export function illegalTransition(status: string): AppError {
  return new AppError('ILLEGAL_TRANSITION', `This is not possible while the status is "${status}".`, {
    data: { status },
  });
}

/** 409: an idempotency key was used again with another input. */
export function idempotencyConflict(): AppError {
  return new AppError('IDEMPOTENCY_CONFLICT', 'This idempotency key was used with a different request.');
}

/** 429: too many attempts; the seconds to wait are answered as `data.retryAfterS` and `Retry-After`. */
export function rateLimited(retryAfterS: number): AppError {
  return new AppError('RATE_LIMITED', 'Too many attempts. Try again later.', { data: { retryAfterS }, retryAfterS });
}

/** 503: something this service needs does not answer; the caller may repeat after a second. */
export function unavailable(message = 'The service is not available right now. Try again.', cause?: unknown): AppError {
  return new AppError('UNAVAILABLE', message, { cause, retryAfterS: 1 });
}
