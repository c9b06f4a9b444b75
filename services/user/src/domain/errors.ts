import { AppError } from '@craftlane/service-kit/errors';

/** 409 EMAIL_TAKEN: an account with this e-mail exists. */
export function emailTaken(): AppError {
  return new AppError('EMAIL_TAKEN', 'An account with this e-mail exists.');
}

/** 409 HANDLE_TAKEN: somebody else has this handle. */
export function handleTaken(): AppError {
  return new AppError('HANDLE_TAKEN', 'This handle is taken.');
}

/** 401 INVALID_CREDENTIALS: one answer for an unknown e-mail and for a wrong password; `detail` tells them apart in the log. */
export function invalidCredentials(detail: string): AppError {
  return new AppError('INVALID_CREDENTIALS', 'The e-mail or the password is not right.', { detail });
}

/** 401 SESSION_EXPIRED: one answer for a refresh token that is forged, used, idle, too old or revoked. */
export function sessionExpired(detail: string): AppError {
  return new AppError('SESSION_EXPIRED', 'The session has ended. Log in again.', { detail });
}
